import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { findRunningDemo } from './findRunningDemo.mjs';

async function demos(context, startedAt) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-state-'));
  context.after(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'logs'));
  for (const [port, seconds] of Object.entries(startedAt)) {
    const file = path.join(folder, port, 'live/demo.json');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, '{}');
    await utimes(file, seconds, seconds);
  }
  return folder;
}

test('the demo that was started last is found', async context => {
  const folder = await demos(context, { 7007: 10, 8001: 20, 8000: 15 });
  const found = await findRunningDemo(folder, undefined);
  assert.equal(found.hand, path.join(folder, '8001/live/demo.json'));
});

test('a demo is found by its port', async context => {
  const folder = await demos(context, { 7007: 10, 8001: 20 });
  const found = await findRunningDemo(folder, '7007');
  assert.equal(
    found.clusterState('staging'),
    path.join(folder, '7007/live/staging.json'),
  );
  assert.equal(await findRunningDemo(folder, '9000'), undefined);
});

test('nothing is found where no demo has ever run', async () => {
  assert.equal(
    await findRunningDemo(path.join(os.tmpdir(), 'mesh-never'), undefined),
    undefined,
  );
});
