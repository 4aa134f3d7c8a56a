import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeVersionProblem } from './nodeVersionProblem.mjs';

const rows = [
  ['v18.20.8', false],
  ['v20.18.3', false],
  ['v20.19.0', true],
  ['v20.20.2', true],
  ['v21.7.3', false],
  ['v22.11.0', false],
  ['v22.12.0', true],
  ['v24.0.0', true],
  ['v26.0.0', true],
];

for (const [version, suits] of rows) {
  test(`Node ${version} ${suits ? 'runs' : 'cannot run'} the demo`, () => {
    const problem = nodeVersionProblem(version);
    assert.equal(problem === undefined, suits);
    if (!suits) {
      assert.match(
        problem,
        new RegExp(`^Node ${version} .*install Node 20.19`),
      );
    }
  });
}
