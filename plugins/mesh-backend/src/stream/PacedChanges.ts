import {
  ChangeBus,
  type Change,
  type Changes,
  type MigrationChange,
} from './ChangeBus';

interface Resting {
  timer: NodeJS.Timeout;
  latest: MigrationChange | null;
}

/**
 * The changes as pages hear of them: of one migration at once, and then at most once in the interval. The last is
 * never lost.
 *
 * @remarks
 * One pace for all pages of this process, not one each: woken together they are answered by one look at the database.
 */
export class PacedChanges implements Changes {
  private readonly told = new ChangeBus();
  private readonly resting = new Map<string, Resting>();
  private readonly unsubscribe: () => void;

  constructor(
    changes: Changes,
    private readonly intervalMs = 1_000,
  ) {
    this.unsubscribe = changes.subscribe(change => this.hear(change));
  }

  /** Returns how to stop listening. */
  subscribe(listener: (change: Change) => void): () => void {
    return this.told.subscribe(listener);
  }

  stop(): void {
    this.unsubscribe();
    for (const { timer } of this.resting.values()) clearTimeout(timer);
    this.resting.clear();
  }

  private hear(change: Change): void {
    if (change.kind !== 'migration') {
      this.told.publish(change);
      return;
    }
    const resting = this.resting.get(change.id);
    if (resting) resting.latest = change;
    else this.tell(change);
  }

  private tell(change: MigrationChange): void {
    const timer = setTimeout(() => this.rested(change.id), this.intervalMs);
    this.resting.set(change.id, { timer, latest: null });
    this.told.publish(change);
  }

  private rested(id: string): void {
    const latest = this.resting.get(id)?.latest;
    this.resting.delete(id);
    if (latest) this.tell(latest);
  }
}
