import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countJestResults } from './jestPart.mjs';
import { countLastLine } from './lastLinePart.mjs';
import { countTapResults } from './nodeTestPart.mjs';
import { reportBudgets } from './budgets.mjs';
import { Stopwatch } from './Stopwatch.mjs';

const jest = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 3,
  numRuntimeErrorTestSuites: 4,
};

test('with jest, only what passed has passed: skipped, unwritten and unstarted has failed', () => {
  assert.deepEqual(countJestResults(jest), { passed: 5, failed: 10 });
});

test('with node:test, only what passed has passed: cancelled, skipped and unwritten has failed', () => {
  const tap =
    '# tests 12\n# suites 1\n# pass 7\n# fail 1\n# cancelled 2\n# skipped 1\n# todo 1\n';
  assert.deepEqual(countTapResults(tap), { passed: 7, failed: 5 });
});

test('a program that breaks off before its last line has failed', () => {
  assert.deepEqual(countLastLine('ok a\n3 passed, 1 failed\n'), {
    passed: 3,
    failed: 1,
  });
  assert.deepEqual(countLastLine('ok a\nError: gone\n'), {
    passed: 0,
    failed: 1,
  });
});

test('a run without a summary is an error and not zero failures', () => {
  assert.throws(() => countTapResults('TAP version 13\n'), /# pass/);
});

test('a time over its budget is said', () => {
  assert.deepEqual(reportBudgets({ static: 61_000, install: 181_000 }), [
    'static   1:01 of 3:00 minutes',
    'install  3:01 of 3:00 minutes  OVER BUDGET',
  ]);
});

test('time inside of another group is counted once', async () => {
  let now = 0;
  const { times, timed } = new Stopwatch(() => now);
  await timed('cluster', async () => {
    await timed('testbed', async () => {
      now += 80;
    });
    now += 20;
  });
  assert.deepEqual(times, { testbed: 80, cluster: 20 });
});
