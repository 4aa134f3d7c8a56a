import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SandboxBed } from './agreement/bed/SandboxBed';
import { assertAgreement } from './agreement/compare/Agreement';
import { compareState } from './agreement/compare/compareState';
import { sampledPods } from './agreement/space/placedPods';
import { webhookStates } from './agreement/states';

// The sandbox evaluates no CEL, and takes no webhook that would need it.
const states = webhookStates.filter(
  ({ configurations }) =>
    !JSON.stringify(configurations).includes('"matchConditions"'),
);

/** A state is tried in one namespace of this many; the next state in others. */
const everyNth = 2;

describe('the resolver and the sandbox', () => {
  let prepared: SandboxBed | undefined;

  before(async () => {
    prepared = await SandboxBed.prepare();
  });
  after(() => prepared?.tearDown());

  states.forEach((state, index) => {
    test(`agree on pods: ${state.name}`, async () => {
      assert.ok(prepared, 'The sandbox is not prepared.');
      const pods = sampledPods(1, index * 1000).filter(
        (_, place) => place % everyNth === index % everyNth,
      );
      const injection = await prepared.enter(state);
      assertAgreement(await compareState(prepared, state, injection, pods));
    });
  });
});
