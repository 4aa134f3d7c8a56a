import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { joinUnderWay } from './joinUnderWay.mjs';

/**
 * Lets another terminal tell this demo to begin anew. Whoever can read the file
 * may: it holds the address and a token, for its owner only. Answers what ends
 * the listening.
 */
export async function listenToHand(file, reset) {
  const token = randomBytes(24).toString('hex');
  // Two who ask at once get the same new beginning.
  const resetOnce = joinUnderWay(reset);
  const server = createServer((request, response) => {
    request.resume();
    if (request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end();
      return;
    }
    if (request.method !== 'POST' || request.url !== '/reset') {
      response.writeHead(404).end();
      return;
    }
    resetOnce().then(
      () => response.writeHead(200).end(),
      error => response.writeHead(500).end(error.message),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  await writeFile(file, JSON.stringify({ url, token }), { mode: 0o600 });
  return () => server.close();
}
