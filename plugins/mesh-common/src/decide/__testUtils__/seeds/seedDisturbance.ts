import type { Shuffle } from '@mesh-plugins/onlooker';
import type { NamespaceFacts } from '../../../facts/namespaceFacts';
import type { Crash, Disturbance } from '../Story';

const crashes: readonly Crash[] = [
  'before the decision is saved',
  'before the write is sent',
];

/** Late, lost and doubled writes, crashes and old lists, as long as it storms. */
export class SeedDisturbance implements Disturbance {
  storms = true;
  private readonly earlier: NamespaceFacts[] = [];

  constructor(
    private readonly shuffle: Shuffle,
    readonly afterTick: Disturbance['afterTick'],
  ) {}

  readonly delay = (): number | null => {
    if (!this.storms) return 0;
    if (this.meets('a write is lost', 0.1)) return null;
    return this.meets('a write is late', 0.25) ? 1 + this.shuffle.below(3) : 0;
  };

  readonly isDoubled = (): boolean => this.meets('a write arrives twice', 0.05);

  readonly crash = (): Crash | null =>
    this.meets('the process dies', 0.04) ? this.shuffle.one(crashes) : null;

  /** Each list on its own may be of a moment ago; the namespace itself is read by a quorum. */
  readonly answer = (facts: NamespaceFacts): NamespaceFacts => {
    this.earlier.unshift(facts);
    this.earlier.length = Math.min(this.earlier.length, 4);
    if (!this.meets('a list is old', 0.08)) return facts;
    const pods = this.shuffle.one(this.earlier);
    const workloads = this.shuffle.one(this.earlier);
    return { ...facts, pods: pods.pods, workloads: workloads.workloads };
  };

  private meets(what: string, often: number): boolean {
    const met = this.storms && this.shuffle.chance(often);
    if (met) this.shuffle.note(what);
    return met;
  }
}
