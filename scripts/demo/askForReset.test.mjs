import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { askForReset } from './askForReset.mjs';
import { DemoProblem } from './DemoProblem.mjs';
import { listenToHand } from './listenToHand.mjs';
import { demoFolders } from './paths.mjs';

async function runningDemo(context, reset) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-hand-'));
  context.after(() => rm(folder, { recursive: true }));
  const folders = demoFolders('7007', folder);
  await mkdir(folders.live, { recursive: true });
  const stop = await listenToHand(folders.hand, reset);
  context.after(stop);
  return folder;
}

test('a demo that runs begins anew, by its port or as the only one', async context => {
  let times = 0;
  const folder = await runningDemo(context, async () => {
    times += 1;
  });
  await askForReset(folder);
  assert.equal(times, 1);
  await askForReset(folder, '7007');
  assert.equal(times, 2);
});

test('whoever asks hears why it did not begin anew', async context => {
  const folder = await runningDemo(context, async () => {
    throw new Error('The portal was not ready.');
  });
  await assert.rejects(askForReset(folder), error => {
    assert.ok(error instanceof DemoProblem);
    assert.match(error.message, /The portal was not ready\. End it/);
    return true;
  });
});

test('where no demo runs there is nothing to reset', async () => {
  await assert.rejects(
    askForReset(path.join(os.tmpdir(), 'mesh-never')),
    /No demo runs in this clone/,
  );
});
