import type { Changes } from '../stream/ChangeBus';

/** A migration that waits for something to happen in its namespace. */
export interface RestingMigration {
  id: string;
  cluster: string;
  namespace: string;
  /** {@link WakeOnChange.seen} from before the look that found nothing to do. */
  seen: number;
  /** The look changed nothing either: the pause before the next one grows. */
  idle: boolean;
}

/** The shortest and the longest pause between two looks at a namespace that changes all the time. */
const shortestPauseMs = 40;
const longestPauseMs = 320;

/** Changes are over when nothing changes for so long, and are taken to be after the longer while. */
const quietMs = 25;
const longestBurstMs = 120;

/**
 * Looks again as soon as something changes, instead of after a fixed while.
 *
 * @remarks
 * The watches of the cluster cache say only that it is time: what is decided rests on a fresh read, which is never older
 * than our last write, however late a watch may be. A change between that read and the rest counts as well, and one that
 * no watch tells of is found by the ordinary look.
 */
export class WakeOnChange {
  private readonly resting = new Map<string, RestingMigration>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly pauses = new Map<string, { ms: number; since: number }>();
  private readonly changes = new Map<string, number>();
  /** When the changes began that a timer waits for the end of. */
  private readonly bursts = new Map<string, number>();
  private readonly kept = [
    this.timers,
    this.resting,
    this.pauses,
    this.changes,
    this.bursts,
  ];
  private makeDue: (id: string) => Promise<void> = async () => {};
  private unsubscribe: (() => void) | null = null;

  constructor(
    private readonly deps: {
      changes: Changes;
      /** Whether changes of the cluster are followed at the moment. */
      isFollowed: (cluster: string) => boolean;
      onError: (error: unknown) => void;
    },
  ) {}

  /** `makeDue` is called with a migration whose namespace has changed. */
  start(makeDue: (id: string) => Promise<void>): void {
    this.makeDue = makeDue;
    this.unsubscribe ??= this.deps.changes.subscribe(change => {
      if (change.kind !== 'namespaces') return;
      for (const namespace of change.namespaces) {
        this.changed(keyOf({ cluster: change.cluster, namespace }));
      }
    });
  }

  stop(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const kept of this.kept) kept.clear();
  }

  isFollowed(cluster: string): boolean {
    return this.unsubscribe !== null && this.deps.isFollowed(cluster);
  }

  /** Begins to count the changes of a namespace; the count so far. */
  seen(place: Pick<RestingMigration, 'cluster' | 'namespace'>): number {
    const key = keyOf(place);
    const seen = this.changes.get(key) ?? 0;
    this.changes.set(key, seen);
    return seen;
  }

  /** Wakes the migration at the next change of its namespace, once. */
  rest(migration: RestingMigration): void {
    if (!this.unsubscribe) return;
    const key = keyOf(migration);
    const last = this.pauses.get(key)?.ms ?? shortestPauseMs;
    this.pauses.set(key, {
      ms: migration.idle ? Math.min(last * 2, longestPauseMs) : shortestPauseMs,
      since: performance.now(),
    });
    this.resting.set(key, migration);
    if (this.changes.get(key) !== migration.seen) this.changed(key);
  }

  /** A migration rests no more, for a reason of its own or for good. */
  forget(place: Pick<RestingMigration, 'cluster' | 'namespace'>): void {
    const key = keyOf(place);
    clearTimeout(this.timers.get(key));
    for (const kept of this.kept) kept.delete(key);
  }

  private changed(key: string): void {
    const count = this.changes.get(key);
    // Nobody waits for what happens there.
    if (count === undefined) return;
    this.changes.set(key, count + 1);
    if (this.resting.has(key)) this.wakeAfterBurst(key);
  }

  /** A rollout changes a dozen objects in a moment: a look at half of them would be in vain. */
  private wakeAfterBurst(key: string): void {
    const now = performance.now();
    const begun = this.bursts.get(key) ?? now;
    this.bursts.set(key, begun);
    clearTimeout(this.timers.get(key));
    const { ms = 0, since = 0 } = this.pauses.get(key) ?? {};
    const over = Math.min(now + quietMs, begun + longestBurstMs);
    const left = Math.max(0, over - now, since + ms - now);
    this.timers.set(key, setTimeout(() => this.wake(key), left).unref());
  }

  private wake(key: string): void {
    this.timers.delete(key);
    this.bursts.delete(key);
    const resting = this.resting.get(key);
    this.resting.delete(key);
    if (resting) this.makeDue(resting.id).catch(this.deps.onError);
  }
}

/** A namespace has one open migration at most. */
function keyOf({
  cluster,
  namespace,
}: Pick<RestingMigration, 'cluster' | 'namespace'>): string {
  return `${cluster}/${namespace}`;
}
