import type { Shuffle } from '@mesh-plugins/onlooker';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Disturber } from './Disturber';

/** Restarts what the replicas need, in turn, with a pause before each. */
export class Restarter implements Disturber {
  count = 0;
  private wanted = true;

  constructor(
    private readonly restarts: ReadonlyArray<() => Promise<void>>,
    private readonly by: Shuffle,
    private readonly pauseMs: number,
  ) {}

  async run(): Promise<void> {
    while (this.wanted) {
      await sleep(this.by.next() * 2 * this.pauseMs);
      if (!this.wanted) return;
      await this.restarts[this.count % this.restarts.length]();
      this.count += 1;
    }
  }

  stop(): void {
    this.wanted = false;
  }
}
