import type { Shuffle } from '@mesh-plugins/onlooker';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Replica } from '../stage/replicas/Replica';
import type { Disturber } from './Disturber';

/** A replica of a release that cannot start would be killed for ever. */
const mostFailedStarts = 3;

/** Kills replicas with SIGKILL at random moments, and starts each one again. */
export class Killer implements Disturber {
  count = 0;
  private readonly ready: Set<Replica>;
  private readonly starting = new Set<Promise<void>>();
  private failedStarts = 0;
  private failure: unknown = null;
  private wanted = true;

  constructor(
    replicas: readonly Replica[],
    private readonly by: Shuffle,
    /** The mean pause between two kills. */
    private readonly pauseMs: number,
  ) {
    this.ready = new Set(replicas);
  }

  /** Kills until it is stopped. */
  async run(): Promise<void> {
    while (this.wanted) {
      await sleep(this.by.next() * 2 * this.pauseMs);
      if (this.failure) throw this.failure;
      const ready = [...this.ready];
      if (ready.length > 0 && this.wanted) await this.kill(this.by.one(ready));
    }
    await Promise.all(this.starting);
    if (this.failure) throw this.failure;
  }

  /** Kills no more; `run` ends when all are up again. */
  stop(): void {
    this.wanted = false;
  }

  private async kill(replica: Replica) {
    this.ready.delete(replica);
    await replica.kill();
    this.count += 1;
    const started = this.startAgain(replica).finally(() =>
      this.starting.delete(started),
    );
    this.starting.add(started);
  }

  private async startAgain(replica: Replica): Promise<void> {
    try {
      await replica.start();
      this.ready.add(replica);
    } catch (error) {
      this.failedStarts += 1;
      if (this.failedStarts < mostFailedStarts) await this.startAgain(replica);
      else this.failure = error;
    }
  }
}
