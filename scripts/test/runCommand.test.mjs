import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
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

test('a program that hangs is ended, though what it started holds its output open', async context => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-command-'));
  context.after(() => rm(folder, { recursive: true }));
  const sign = path.join(folder, 'begun');
  const hanging = runCommand(
    'sh',
    ['-c', 'trap "" TERM; echo begun; : > "$SIGN"; sleep 5 & wait; sleep 5'],
    { environment: { SIGN: sign } },
  );
  while (!existsSync(sign)) await wait(20);
  endCommands(100);
  const { code, output } = await hanging;
  assert.equal(code, 1);
  assert.equal(output, 'begun\n');
});
