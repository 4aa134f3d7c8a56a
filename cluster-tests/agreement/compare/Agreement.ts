import assert from 'node:assert/strict';
import { AgreementBed } from '../bed/AgreementBed';
import type { WebhookState } from '../states/WebhookState';
import { type Comparison, sumOf } from './Comparison';
import { compareState, type Placed } from './compareState';
import { differenceText } from './Difference';

const printed = 10;

/** The comparisons of a run, counted. */
export class Agreement {
  private readonly comparisons: Comparison[] = [];
  private pods = 0;
  private seconds = 0;

  private constructor(private readonly bed: AgreementBed) {}

  static async prepare(): Promise<Agreement> {
    return new Agreement(await AgreementBed.prepare());
  }

  /** Enters the state and finds the pods of which the resolver says anything else than what happens. */
  async compare(
    state: WebhookState,
    placed: readonly Placed[],
  ): Promise<Comparison> {
    const marker = `state-${this.comparisons.length}`;
    const injection = await this.bed.enter(state, marker);
    const start = performance.now();
    const comparison = await compareState(
      this.bed.kubernetes,
      state,
      injection,
      placed,
    );
    this.seconds += (performance.now() - start) / 1000;
    this.pods += placed.length;
    this.comparisons.push(comparison);
    return comparison;
  }

  /** What became of all pods of the run. */
  get total(): Comparison {
    return sumOf(this.comparisons);
  }

  async tearDown(): Promise<void> {
    const { comparisons, pods, seconds, total } = this;
    const outcomes = Object.entries(total.outcomes)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', ');
    console.log(
      [
        `${pods} pods compared in ${comparisons.length} states and ${seconds.toFixed(0)} s, ${(pods / seconds).toFixed(0)} a second.`,
        `${outcomes}. ${total.open} answers were left open where nobody can know.`,
      ].join('\n'),
    );
    await this.bed.tearDown();
  }
}

/** Fails with what differs. */
export function assertAgreement({ differences }: Comparison): void {
  const first = differences.slice(0, printed).map(differenceText);
  assert.equal(
    differences.length,
    0,
    [`${differences.length} pods differ:`, ...first].join('\n'),
  );
}
