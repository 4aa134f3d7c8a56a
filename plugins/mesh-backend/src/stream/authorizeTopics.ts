import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { StreamRefusal } from '@mesh-plugins/backstage-plugin-mesh-common';
import { authorizeTopic, type TopicDeps } from './authorizeTopic';
import type { ConcernsTopic } from './topicListener';

/** The topics that the person may hear of, and the others. */
export interface AuthorizedTopics {
  granted: Array<{ topic: string; concerns: ConcernsTopic }>;
  refused: StreamRefusal[];
}

/**
 * Sorts the topics of a stream. All tabs of a browser share one: a topic that one of them may not hear of, such as an
 * entity that was deleted, must not silence the others. Throws the first refusal where nothing is left.
 */
export async function authorizeTopics(
  deps: TopicDeps,
  topics: readonly string[],
  credentials: BackstageCredentials,
): Promise<AuthorizedTopics> {
  const granted: AuthorizedTopics['granted'] = [];
  const refused: StreamRefusal[] = [];
  const reasons: unknown[] = [];
  const settled = await Promise.allSettled(
    topics.map(topic => authorizeTopic(deps, topic, credentials)),
  );
  settled.forEach((outcome, index) => {
    const topic = topics[index];
    if (outcome.status === 'fulfilled') {
      granted.push({ topic, concerns: outcome.value });
    } else {
      reasons.push(outcome.reason);
      refused.push({ topic, why: toError(outcome.reason).message });
    }
  });
  if (granted.length === 0 && reasons.length > 0) throw reasons[0];
  return { granted, refused };
}
