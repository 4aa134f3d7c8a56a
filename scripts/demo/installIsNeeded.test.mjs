import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { installIsNeeded } from './installDependencies.mjs';

const digest = text => createHash('sha256').update(text).digest('hex');

async function clone(context, { installedAt, lockChangedAt, recorded }) {
  const root = await mkdtemp(path.join(os.tmpdir(), 'mesh-install-'));
  context.after(() => rm(root, { recursive: true }));
  const write = async (name, text, seconds) => {
    await writeFile(path.join(root, name), text);
    await utimes(path.join(root, name), seconds, seconds);
  };
  await mkdir(path.join(root, 'node_modules'));
  await write('yarn.lock', 'lock', lockChangedAt);
  if (installedAt !== undefined) {
    await write('node_modules/.yarn-state.yml', '', installedAt);
  }
  if (recorded !== undefined) {
    await write('node_modules/.mesh-demo-lock-digest', digest(recorded), 1);
  }
  return root;
}

test('an install that was broken off is repeated', async context => {
  const root = await clone(context, { lockChangedAt: 1, recorded: 'lock' });
  assert.equal(await installIsNeeded(root), true);
});

test('a lock that is newer than the install asks for one', async context => {
  const root = await clone(context, { installedAt: 1, lockChangedAt: 2 });
  assert.equal(await installIsNeeded(root), true);
});

test('an install by hand counts', async context => {
  const root = await clone(context, {
    installedAt: 3,
    lockChangedAt: 2,
    recorded: 'an older lock',
  });
  assert.equal(await installIsNeeded(root), false);
});

test('a lock with a new time and the same content asks for nothing', async context => {
  const root = await clone(context, {
    installedAt: 1,
    lockChangedAt: 2,
    recorded: 'lock',
  });
  assert.equal(await installIsNeeded(root), false);
});
