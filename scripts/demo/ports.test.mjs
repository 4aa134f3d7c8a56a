import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { findFreePorts, portProblem } from './ports.mjs';

async function occupy(context, port, host) {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  context.after(() => server.close());
}

test('free ports are different and free', async () => {
  const ports = await findFreePorts(3);
  assert.equal(new Set(ports).size, 3);
  for (const port of ports) {
    assert.equal(await portProblem(port), undefined);
  }
});

test('a port that somebody listens on is named with the remedy', async context => {
  const [port] = await findFreePorts(1);
  await occupy(context, port, '127.0.0.1');
  assert.equal(
    await portProblem(port),
    `Port ${port} is in use: end the program that listens there, or choose another port with npm run demo -- --port N.`,
  );
});

test('a server that listens on every address is noticed', async context => {
  const [port] = await findFreePorts(1);
  await occupy(context, port, '0.0.0.0');
  assert.match(await portProblem(port), /is in use/);
});
