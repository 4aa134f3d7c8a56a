import type { JsonObject } from '@backstage/types';
import type { ClusterClient } from '../cluster/ClusterClient';

/** One read of a look. */
interface Asked {
  path: string;
  query?: Record<string, string>;
}

/** The reads of one look. */
export interface LookAhead {
  /** Answers from what was asked ahead where it can, once for each. */
  client: ClusterClient;
  /** To be called when everything is asked that needs no other answer. */
  begun(): void;
}

/**
 * Asks at the beginning of a look for what it will ask for only when other answers are there.
 *
 * @remarks
 * Where webhooks lead, and what the injectors there were told, is asked for by names that other answers hold, one round
 * after the other; they are seldom other names than a moment ago. Every answer is as fresh as those of the same look:
 * nothing but the names is kept from one look to the next. What is asked in vain is not asked again.
 */
export class ReadAhead {
  private readonly later = new Map<string, Map<string, Asked>>();

  look(
    cluster: string,
    client: ClusterClient,
    signal?: AbortSignal,
  ): LookAhead {
    const ahead = new Map<string, Promise<JsonObject>>();
    for (const [key, { path, query }] of this.later.get(cluster) ?? []) {
      const answer = client.get(path, query, signal);
      // Whoever asks for it hears of it; nobody may.
      answer.catch(() => {});
      ahead.set(key, answer);
    }
    const asked = new Map<string, Asked>();
    let isLater = false;
    const looking: ClusterClient = Object.create(client);
    looking.get = (path, query, ownSignal) => {
      const key = keyOf({ path, query });
      if (isLater && !query?.continue) asked.set(key, { path, query });
      const answer = ahead.get(key);
      ahead.delete(key);
      return answer ?? client.get(path, query, ownSignal);
    };
    return {
      client: looking,
      begun: () => {
        isLater = true;
        this.later.set(cluster, asked);
      },
    };
  }
}

function keyOf({ path, query }: Asked): string {
  return `${path}?${new URLSearchParams(query)}`;
}
