import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { writeKubeconfig } from './writeKubeconfig.mjs';

test('a kubeconfig has a context for each cluster, through TLS, for its owner only', async context => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-kubeconfig-'));
  context.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'kubeconfig');
  await writeKubeconfig(
    file,
    ['one', 'two'].map((name, index) => ({
      name,
      url: `http://127.0.0.1:${index}`,
      secureUrl: `https://127.0.0.1:${index}`,
      ca: `authority of ${name}`,
      tokens: { admin: `token of ${name}` },
    })),
  );
  const kubeconfig = parse(await readFile(file, 'utf8'));
  assert.equal(kubeconfig['current-context'], 'one');
  const found = kubeconfig.contexts.map(
    ({ name, context: { cluster, user } }) => {
      const of = (list, wanted) => list.find(each => each.name === wanted);
      const { server, ...authority } = of(kubeconfig.clusters, cluster).cluster;
      const data = authority['certificate-authority-data'];
      return [
        name,
        server,
        Buffer.from(data, 'base64').toString(),
        of(kubeconfig.users, user).user.token,
      ];
    },
  );
  assert.deepEqual(found, [
    ['one', 'https://127.0.0.1:0', 'authority of one', 'token of one'],
    ['two', 'https://127.0.0.1:1', 'authority of two', 'token of two'],
  ]);
  const { mode } = await stat(file);
  assert.equal(mode % 0o1000, 0o600);
});
