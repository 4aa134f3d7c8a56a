import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { agreementSize } from './agreement/AgreementSize';
import { Agreement, assertAgreement } from './agreement/compare/Agreement';
import type { Placed } from './agreement/compare/compareState';
import { type Comparison, sumOf } from './agreement/compare/Comparison';
import {
  randomStateName,
  replayedCase,
  stateNamed,
} from './agreement/compare/replayedCase';
import { Chance } from './agreement/random/Chance';
import {
  everyLabelledPod,
  randomPods,
  sampledPods,
} from './agreement/space/placedPods';
import { webhookStates } from './agreement/states';
import type { WebhookState } from './agreement/states/WebhookState';

const size = agreementSize();
const replayed = replayedCase();

/** Another part of the space in each run; a difference prints the seed of its state. */
const firstSeed = Number(process.env.MESH_AGREEMENT_SEED ?? Date.now() % 1e9);

describe('the resolver and a real API server', () => {
  let prepared: Agreement | undefined;

  function agreement(): Agreement {
    assert.ok(prepared, 'The bed is not prepared.');
    return prepared;
  }

  before(async () => {
    prepared = await Agreement.prepare();
  });

  after(() => prepared?.tearDown());

  async function agree(state: WebhookState, placed: Placed[]) {
    assertAgreement(await agreement().compare(state, placed));
  }

  if (replayed) {
    const { state, placed } = replayed;
    test(`agree on one pod: ${state.name}`, () => agree(state, placed));
    return;
  }

  webhookStates.forEach((state, index) => {
    test(`agree on every pod: ${state.name}`, () =>
      agree(state, [
        ...sampledPods(size.perNamespace, index * 1000),
        ...(size.everyLabel ? everyLabelledPod() : []),
      ]));
  });

  test(`agree on ${size.randomStates} states by chance, from seed ${firstSeed}`, async () => {
    const comparisons: Comparison[] = [];
    for (let seed = firstSeed; seed < firstSeed + size.randomStates; seed++) {
      const pods = randomPods(new Chance(seed), size.podsOfRandomState);
      const state = stateNamed(randomStateName(seed));
      comparisons.push(await agreement().compare(state, pods));
    }
    assertAgreement(sumOf(comparisons));
  });

  test('have seen every kind of outcome, so that the pods were worth trying', () => {
    const { outcomes } = agreement().total;
    assert.deepEqual(Object.keys(outcomes).sort(), [
      'injected by 1-29-6',
      'injected by 1-30-3',
      'injected by default',
      'left',
      'refused',
    ]);
  });
});
