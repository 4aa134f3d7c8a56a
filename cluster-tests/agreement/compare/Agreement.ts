import assert from 'node:assert/strict';
import { AgreementBed } from '../bed/AgreementBed';
import type { WebhookState } from '../states/WebhookState';
import { compareState, type Placed } from './compareState';
import { type Difference, differenceText } from './Difference';

const printed = 10;

/** The comparisons of a run, counted. */
export class Agreement {
  private pods = 0;
  private seconds = 0;
  private states = 0;

  private constructor(private readonly bed: AgreementBed) {}

  static async prepare(): Promise<Agreement> {
    return new Agreement(await AgreementBed.prepare());
  }

  /** Enters the state and finds the pods of which the resolver says anything else than what happens. */
  async differences(
    state: WebhookState,
    placed: readonly Placed[],
  ): Promise<Difference[]> {
    this.states += 1;
    const injection = await this.bed.enter(state, `state-${this.states}`);
    const start = performance.now();
    const differences = await compareState(
      this.bed.kubernetes,
      state,
      injection,
      placed,
    );
    this.seconds += (performance.now() - start) / 1000;
    this.pods += placed.length;
    return differences;
  }

  async tearDown(): Promise<void> {
    const { pods, states, seconds } = this;
    console.log(
      `${pods} pods compared in ${states} states and ${seconds.toFixed(0)} s, ${(pods / seconds).toFixed(0)} a second.`,
    );
    await this.bed.tearDown();
  }
}

/** Fails with what differs. */
export function assertAgreement(differences: readonly Difference[]): void {
  const first = differences.slice(0, printed).map(differenceText);
  assert.equal(
    differences.length,
    0,
    [`${differences.length} pods differ:`, ...first].join('\n'),
  );
}
