import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { request } from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { openTlsDoors } from './openTlsDoors.mjs';
import { writeKubeconfig } from './writeKubeconfig.mjs';

async function ask(url, options) {
  const asked = request(url, options).end();
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const chunk of response) {
    text += chunk;
  }
  return text;
}

test('a kubeconfig leads through TLS, by the certificate in it, to its cluster', async context => {
  const server = createServer((incoming, response) =>
    response.end(`hello ${incoming.headers.authorization}`),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-doors-'));
  const url = `http://127.0.0.1:${server.address().port}`;
  const doors = await openTlsDoors([
    { name: 'one', url, tokens: { admin: 'secret' } },
  ]);
  context.after(async () => {
    server.close();
    doors.forEach(({ close }) => close());
    await rm(folder, { recursive: true });
  });

  const file = path.join(folder, 'kubeconfig');
  await writeKubeconfig(file, doors);
  const kubeconfig = parse(await readFile(file, 'utf8'));
  assert.equal(kubeconfig['current-context'], 'one');
  const [{ cluster }] = kubeconfig.clusters;
  const authority = cluster['certificate-authority-data'];
  const answer = await ask(cluster.server, {
    ca: Buffer.from(authority, 'base64'),
    headers: { authorization: `Bearer ${kubeconfig.users[0].user.token}` },
    agent: false,
  });
  assert.equal(answer, 'hello Bearer secret');
  await assert.rejects(ask(cluster.server, { agent: false }), /self-signed/);
});
