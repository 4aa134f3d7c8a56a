import { eventually } from '../eventually';
import type { Replica } from './Replica';

/** A replica has begun to work on a migration. */
export interface SeenClaim {
  by: Replica;
  /** By `performance.now()`. */
  at: number;
}

/** Who has claimed a migration and when, by what the replicas tell of their boundaries. */
export class Claims {
  private readonly seen: SeenClaim[] = [];
  private readonly ends: Array<() => void> = [];

  constructor(replicas: readonly Replica[]) {
    for (const by of replicas) {
      const listener = (line: string) => {
        if (!line.startsWith('boundary claimed')) return;
        this.seen.push({ by, at: performance.now() });
      };
      by.listeners.add(listener);
      this.ends.push(() => by.listeners.delete(listener));
    }
  }

  get last(): SeenClaim | undefined {
    return this.seen.at(-1);
  }

  /** How many claims each has made. */
  countOf(replica: Replica): number {
    return this.seen.filter(({ by }) => by === replica).length;
  }

  /** The first one since a moment, by anybody but one. */
  since(moment: number, except?: Replica): Promise<SeenClaim> {
    return eventually('a replica claims the migration', async () =>
      this.seen.find(({ by, at }) => at > moment && by !== except),
    );
  }

  stop(): void {
    this.ends.forEach(end => end());
  }
}
