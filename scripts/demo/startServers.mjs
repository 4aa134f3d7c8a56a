import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { repository, typescriptLoader } from './paths.mjs';
import { findFreePorts } from './ports.mjs';
import { readPeople } from './readPeople.mjs';
import { waitForPortal } from './waitForPortal.mjs';
import { waitUntil } from './waitUntil.mjs';

const endWithDemo = path.join(repository, 'scripts/demo/endWithDemo.cjs');
const secret = () => randomBytes(24).toString('hex');

function startPostgres(children, port, password) {
  return children.start({
    name: 'postgres',
    readyLine: /^ready$/,
    command: process.execPath,
    words: [
      '--require',
      endWithDemo,
      path.join(repository, 'scripts/demo/postgresMain.mjs'),
      '--port',
      String(port),
    ],
    cwd: repository,
    environment: { MESH_DEMO_DATABASE_PASSWORD: password },
  });
}

function startSandbox(children, port, stateFile, tokens) {
  return children.start({
    name: 'sandbox',
    readyLine: /^ready /,
    command: process.execPath,
    words: [
      ...['--require', endWithDemo, '--require', typescriptLoader],
      path.join(repository, 'packages/sandbox-cluster/src/server/main.ts'),
      ...['--scenario', 'demo', '--port', String(port)],
      ...['--state-file', stateFile],
    ],
    cwd: repository,
    environment: {
      SANDBOX_READER_TOKEN: tokens.reader,
      SANDBOX_WRITER_TOKEN: tokens.writer,
    },
  });
}

function startPortal(children, environment) {
  return children.start({
    name: 'portal',
    command: process.execPath,
    words: [
      ...['--require', endWithDemo, '--require', typescriptLoader],
      'src/index.ts',
      ...['--config', '../../app-config.yaml'],
    ],
    // Locations in the catalog's configuration are relative to this folder.
    cwd: path.join(repository, 'packages/backend'),
    environment: { ...environment, NODE_ENV: 'development' },
  });
}

/** Starts everything and returns when a person can sign in, with who that may be. */
export async function startServers(children, port, sandboxState, signal) {
  const [databasePort, clusterPort] = await findFreePorts(2);
  const tokens = { reader: secret(), writer: secret() };
  const password = secret();
  const people = await readPeople(repository);

  const postgres = startPostgres(children, databasePort, password);
  const sandbox = startSandbox(children, clusterPort, sandboxState, tokens);
  const limits = { seconds: 60, signal };
  await waitUntil(() => postgres.ready, { what: 'PostgreSQL', ...limits });
  // The portal takes longest. It needs its database from the start, and asks
  // again for a cluster that does not answer yet.
  startPortal(children, {
    MESH_DEMO_PORT: String(port),
    MESH_DEMO_CLUSTER_URL: `http://127.0.0.1:${clusterPort}`,
    MESH_DEMO_READER_TOKEN: tokens.reader,
    MESH_DEMO_WRITER_TOKEN: tokens.writer,
    MESH_DEMO_DATABASE_PORT: String(databasePort),
    MESH_DEMO_DATABASE_PASSWORD: password,
  });
  await waitUntil(() => sandbox.ready, {
    what: 'The sandbox cluster',
    ...limits,
  });
  await waitForPortal(`http://127.0.0.1:${port}`, people, {
    seconds: 120,
    signal,
  });
  return people;
}
