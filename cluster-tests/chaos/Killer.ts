import type { Shuffle } from '@mesh-plugins/onlooker';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Replica } from '../stage/replicas/Replica';
import type { Disturber } from './Disturber';

/** A release that cannot start would be killed for ever. */
const mostFailedStarts = 3;

/** How often one is killed that has just begun to start, where there is one. */
const amidTheStart = 0.3;

/** How often replicas are killed. */
export interface KillingPace {
  /** The mean time for which at least one of them is ready before the next one is killed. */
  pauseMs: number;
  /** Where a start takes long, kills without end would leave hardly any time in which anything is done. */
  most: number;
}

/** Kills replicas with SIGKILL at random moments, some of them while they start, and starts each one again. */
export class Killer implements Disturber {
  count = 0;
  private readonly ready: Set<Replica>;
  private readonly starting = new Map<Replica, Promise<void>>();
  private failure: unknown = null;
  private wanted = true;

  constructor(
    replicas: readonly Replica[],
    private readonly by: Shuffle,
    private readonly pace: KillingPace,
  ) {
    this.ready = new Set(replicas);
  }

  async run(): Promise<void> {
    while (this.wanted) {
      // On a slow machine nothing would ever be done if nobody were ever ready.
      while (this.wanted && this.ready.size === 0 && !this.failure) {
        await sleep(100);
      }
      if (this.failure) throw this.failure;
      await sleep(this.by.next() * 2 * this.pace.pauseMs);
      const replica = this.choose();
      const isLeft = this.count < this.pace.most;
      if (replica && this.wanted && isLeft) await this.kill(replica);
    }
    await Promise.all(this.starting.values());
    if (this.failure) throw this.failure;
  }

  stop(): void {
    this.wanted = false;
  }

  private choose(): Replica | null {
    const ready = [...this.ready];
    const starting = [...this.starting.keys()];
    const early = starting.length > 0 && this.by.chance(amidTheStart);
    const among = early ? starting : ready;
    return among.length > 0 ? this.by.one(among) : null;
  }

  private async kill(replica: Replica) {
    this.ready.delete(replica);
    this.count += 1;
    await replica.kill();
    // Killed while it started: whoever waits for that start tries again.
    if (this.starting.has(replica)) return;
    this.starting.set(replica, this.startAgain(replica));
  }

  private async startAgain(replica: Replica): Promise<void> {
    for (let failed = 0; failed < mostFailedStarts;) {
      const killsBefore = this.count;
      try {
        await replica.start();
        this.starting.delete(replica);
        this.ready.add(replica);
        return;
      } catch (error) {
        // A start that nobody disturbed has to succeed.
        if (this.count === killsBefore) failed += 1;
        if (failed === mostFailedStarts) this.failure = error;
      }
    }
    this.starting.delete(replica);
  }
}
