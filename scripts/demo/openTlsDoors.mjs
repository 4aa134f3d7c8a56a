import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import path from 'node:path';
import { createServer } from 'node:tls';
import { repository } from './paths.mjs';

async function makeCertificate() {
  const { generate } = createRequire(
    path.join(repository, 'packages/sandbox-cluster/package.json'),
  )('selfsigned');
  return generate([{ name: 'commonName', value: 'mesh demo' }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
}

function joined(one, other) {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ]) {
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
    from.pipe(to);
  }
}

/**
 * A door with TLS to each cluster, because kubectl sends a token through no
 * other. Answers how the clusters are reached through them.
 */
export async function openTlsDoors(reached) {
  const { private: key, cert } = await makeCertificate();
  return Promise.all(
    reached.map(async cluster => {
      const { hostname, port } = new URL(cluster.url);
      const door = createServer({ key, cert }, inside =>
        joined(inside, connect(Number(port), hostname)),
      );
      door.listen(0, '127.0.0.1');
      await once(door, 'listening');
      const url = `https://127.0.0.1:${door.address().port}`;
      return { ...cluster, url, ca: cert, close: () => door.close() };
    }),
  );
}
