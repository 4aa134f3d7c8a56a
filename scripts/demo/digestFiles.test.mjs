import assert from 'node:assert/strict';
import {
  mkdir,
  mkdtemp,
  rename,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { digestFiles } from './digestFiles.mjs';

async function folderWithSources(context) {
  const root = await mkdtemp(path.join(os.tmpdir(), 'mesh-digest-'));
  context.after(() => rm(root, { recursive: true }));
  await mkdir(path.join(root, 'src/deep'), { recursive: true });
  await writeFile(path.join(root, 'src/a.ts'), 'a');
  await writeFile(path.join(root, 'src/deep/b.ts'), 'b');
  return {
    digest: () => digestFiles(root, ['src', 'missing']),
    file: name => path.join(root, 'src', name),
  };
}

test('a touched file does not change the digest', async context => {
  const { digest, file } = await folderWithSources(context);
  const before = await digest();
  await utimes(file('a.ts'), new Date(0), new Date(0));
  assert.equal(await digest(), before);
});

const changes = {
  'changed content': file => writeFile(file('deep/b.ts'), 'c'),
  'a new file': file => writeFile(file('deep/c.ts'), ''),
  'a removed file': file => rm(file('a.ts')),
  'a renamed file': file => rename(file('a.ts'), file('z.ts')),
  'text moved from one file to the next': async file => {
    await writeFile(file('a.ts'), '');
    await writeFile(file('deep/b.ts'), 'ab');
  },
};

for (const [name, change] of Object.entries(changes)) {
  test(`${name} changes the digest`, async context => {
    const { digest, file } = await folderWithSources(context);
    const before = await digest();
    await change(file);
    assert.notEqual(await digest(), before);
  });
}
