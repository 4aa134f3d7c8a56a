import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { repository } from '../demo/paths.mjs';
import { findFreePorts } from '../demo/ports.mjs';

/** Starts a throw-away PostgreSQL; it also ends when this process is gone. */
export async function startPostgres() {
  const [port] = await findFreePorts(1);
  const password = randomBytes(24).toString('hex');
  const child = spawn(
    process.execPath,
    [
      ...['--require', `${repository}/scripts/demo/endWithDemo.cjs`],
      `${repository}/scripts/demo/postgresMain.mjs`,
      ...['--port', String(port)],
    ],
    {
      env: { ...process.env, MESH_DEMO_DATABASE_PASSWORD: password },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const ended = once(child, 'close');
  let said = '';
  child.stderr.on('data', chunk => {
    said = `${said}${chunk}`.slice(-2000);
  });
  const ready = new Promise(resolve => {
    createInterface({ input: child.stdout }).on('line', line => {
      if (line.trim() === 'ready') resolve('ready');
    });
  });
  if ((await Promise.race([ready, ended])) !== 'ready') {
    throw new Error(`PostgreSQL did not start:\n${said}`);
  }
  return {
    connection: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What tests read to find the databases they may use. */
export function databaseEnvironment(connection, sqlite) {
  return {
    MESH_TEST_POSTGRES: connection,
    BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: connection,
    ...(sqlite && { MESH_TEST_SQLITE: '1' }),
  };
}
