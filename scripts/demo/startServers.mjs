import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { forgetDatabases } from './forgetDatabases.mjs';
import { endWithDemo, repository, typescriptLoader } from './paths.mjs';
import { findFreePorts } from './ports.mjs';
import { readPeople } from './readPeople.mjs';
import { resetCluster } from './resetCluster.mjs';
import { startClusters, waitForClusters } from './startClusters.mjs';
import { waitForPortal } from './waitForPortal.mjs';
import { waitUntil } from './waitUntil.mjs';
import { writeKubeconfig } from './writeKubeconfig.mjs';

function startPostgres(children, { port, password }) {
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

function startPortal(children, environment) {
  return children.start({
    name: 'portal',
    // In development Backstage reports this and stays.
    failedLine: /Backend startup failed/,
    command: process.execPath,
    words: [
      ...['--require', endWithDemo, '--require', typescriptLoader],
      'src/index.ts',
      ...['--config', '../../app-config.yaml'],
      ...['--config', '../../app-config.clusters.yaml'],
    ],
    // Locations in the catalog's configuration are relative to this folder.
    cwd: path.join(repository, 'packages/backend'),
    environment: {
      ...environment,
      // What a visitor has done is remembered for one beginning.
      MESH_DEMO_BEGINNING: randomUUID(),
      NODE_ENV: 'development',
    },
  });
}

/**
 * Starts everything and returns when a person can sign in: who that may be, and
 * what puts all of it back to its beginning.
 */
export async function startServers(children, port, folders, signal) {
  const [databasePort] = await findFreePorts(1);
  const password = randomBytes(24).toString('hex');
  const database = { port: databasePort, password };
  const limits = { seconds: 60, signal };
  const people = await readPeople(repository);

  const postgres = startPostgres(children, database);
  const started = await startClusters(children, folders);
  await waitUntil(() => postgres.ready, { what: 'PostgreSQL', ...limits });
  const environment = {
    MESH_DEMO_PORT: String(port),
    MESH_DEMO_DATABASE_PORT: String(databasePort),
    MESH_DEMO_DATABASE_PASSWORD: password,
    ...Object.assign({}, ...started.map(({ variables }) => variables)),
  };
  // The portal takes longest. It needs its database from the start, and asks
  // again for a cluster that does not answer yet.
  let portal = startPortal(children, environment);
  const reached = await waitForClusters(started, folders, limits);
  await writeKubeconfig(folders.kubeconfig, reached);
  const ready = () =>
    waitForPortal(`http://127.0.0.1:${port}`, people, {
      ...limits,
      seconds: 120,
    });
  await ready();
  return {
    people,
    async reset() {
      await children.end(portal);
      await Promise.all([
        forgetDatabases(database),
        ...reached.map(resetCluster),
      ]);
      portal = startPortal(children, environment);
      await ready();
    },
  };
}
