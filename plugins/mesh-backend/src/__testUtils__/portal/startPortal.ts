import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { testPostgres } from '../testDatabases';
import { waitUntil } from '../waitUntil';

/** A portal that runs as a process. */
export interface RunningPortal {
  url: string;
  /** Everything that it wrote to its log so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts the small portal with sections of configuration, and waits until it answers. */
export async function startPortal(
  sections: JsonObject,
): Promise<RunningPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'mesh-portal-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const configuration = join(folder, 'app-config.json');
  await writeFile(
    configuration,
    JSON.stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { host: '127.0.0.1', port },
        database: {
          client: 'pg',
          connection: testPostgres(),
          // The plugins' databases of this portal only; they go with the server that the test runner started.
          prefix: `portal_${randomBytes(6).toString('hex')}_`,
        },
      },
      ...sections,
    }),
  );
  const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  const main = require.resolve('./main.ts');
  const child = spawn(
    process.execPath,
    ['--require', transform, main, '--config', configuration],
    { stdio: ['ignore', 'pipe', 'pipe'], env: process.env },
  );
  let log = '';
  child.stdout.on('data', chunk => (log += chunk));
  child.stderr.on('data', chunk => (log += chunk));
  const ended = new Promise<void>(resolve => child.on('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  try {
    await waitUntil(
      async () => {
        if (child.exitCode !== null) return 'ended';
        const answer = await fetch(
          `${url}/.backstage/health/v1/readiness`,
        ).catch(() => null);
        return answer?.ok ? 'ready' : 'starting';
      },
      state => state !== 'starting',
      // It compiles what it imports first, on a machine that does other work.
      180_000,
    );
  } catch (error) {
    await stop();
    throw new Error(`The portal did not start. ${error}\n${log}`);
  }
  return { url, log: () => log, stop };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address ? address.port : 0),
      );
    });
  });
}
