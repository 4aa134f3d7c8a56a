import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endCommands, runCommand } from './runCommand.mjs';

const wait = milliseconds =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });

test('what a program printed and how it ended', async () => {
  assert.deepEqual(await runCommand('sh', ['-c', 'echo out; exit 3']), {
    code: 3,
    output: 'out\n',
  });
});

test('a program that hangs is ended, though what it started holds its output open', async () => {
  const hanging = runCommand('sh', [
    '-c',
    'trap "" TERM; echo begun; sleep 5 & wait; sleep 5',
  ]);
  await wait(200);
  endCommands(100);
  const { code, output } = await hanging;
  assert.equal(code, 1);
  assert.equal(output, 'begun\n');
});
