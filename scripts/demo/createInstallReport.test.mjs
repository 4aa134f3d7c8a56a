import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createInstallReport } from './installDependencies.mjs';

test('steps are shown', () => {
  const report = createInstallReport();
  assert.equal(report('➤ YN0000: ┌ Fetch step'), '  Fetch step');
});

test('an error is shown as it comes, and once', () => {
  const report = createInstallReport();
  const line = '➤ YN0001: │ RequestError: certificate has expired';
  assert.equal(report(line), '  RequestError: certificate has expired');
  assert.equal(report(line), undefined);
  assert.equal(
    report('➤ YN0001: │ RequestError: connect ECONNREFUSED'),
    '  RequestError: connect ECONNREFUSED',
  );
});

test('warnings and the ends of steps are not shown', () => {
  const report = createInstallReport();
  for (const line of [
    '➤ YN0000: └ Completed in 1s',
    '➤ YN0002: │ app does not provide jest',
    '    at process.processTicksAndRejections',
  ]) {
    assert.equal(report(line), undefined);
  }
});
