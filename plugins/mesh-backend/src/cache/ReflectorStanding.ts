import { ClusterRequestError } from '../cluster/ClusterClient';
import { explainFailure, type NeededRight } from '../cluster/explainForbidden';

/** What a reflector can say of its kind. Times are ISO 8601. */
export type ReflectorState =
  | { kind: 'never'; since: string; why: string }
  | { kind: 'live'; observedAt: string }
  | { kind: 'stale'; observedAt: string; since: string; why: string }
  /** The API server refuses: it is reachable, but this kind cannot be known. */
  | { kind: 'forbidden'; why: string }
  /** The cluster does not have the kind, and need not: there are no objects of it. */
  | { kind: 'unserved'; observedAt: string };

/** What is known of one kind as its lists and watches succeed and fail. */
export class ReflectorStanding {
  private current: ReflectorState = {
    kind: 'never',
    since: new Date().toISOString(),
    why: 'The first list is under way.',
  };
  private lastSeen = '';

  constructor(
    private readonly kind: Omit<NeededRight, 'verbs'>,
    private readonly onState: () => void,
  ) {}

  get state(): ReflectorState {
    return this.current.kind === 'live'
      ? { kind: 'live', observedAt: new Date().toISOString() }
      : this.current;
  }

  /** The API server said something. */
  seen(): void {
    this.lastSeen = new Date().toISOString();
  }

  becomeLive(): void {
    const changed = this.current.kind !== 'live';
    this.seen();
    this.current = { kind: 'live', observedAt: this.lastSeen };
    if (changed) this.onState();
  }

  /** True where that is new. */
  becomeUnserved(): boolean {
    const changed = this.current.kind !== 'unserved';
    // That there are none was seen as well: what follows can only be older than it, not unread.
    this.seen();
    this.current = { kind: 'unserved', observedAt: this.lastSeen };
    return changed;
  }

  becomeStale(error: unknown): void {
    const verbs = ['get', 'list', 'watch'];
    const why = explainFailure(error, { verbs, ...this.kind });
    const now = new Date().toISOString();
    if (error instanceof ClusterRequestError && error.code === 403) {
      this.current = { kind: 'forbidden', why };
    } else if (this.current.kind === 'forbidden') {
      // While the cluster is away nothing says that it would answer more; what other kinds last showed stays.
      return;
    } else if (this.lastSeen === '') {
      const since = this.current.kind === 'never' ? this.current.since : now;
      this.current = { kind: 'never', since, why };
    } else {
      const since = this.current.kind === 'stale' ? this.current.since : now;
      this.current = { kind: 'stale', observedAt: this.lastSeen, since, why };
    }
    this.onState();
  }
}
