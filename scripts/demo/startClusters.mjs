import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { clusters, variablePrefix } from './clusters.mjs';
import { endWithDemo, repository, typescriptLoader } from './paths.mjs';
import { findFreePorts } from './ports.mjs';
import { waitUntil } from './waitUntil.mjs';

const secret = () => randomBytes(24).toString('hex');

function startCluster(children, name, port, folders) {
  const tokens = { reader: secret(), writer: secret() };
  const child = children.start({
    name,
    readyLine: /^ready /,
    command: process.execPath,
    words: [
      ...['--require', endWithDemo, '--require', typescriptLoader],
      path.join(repository, 'packages/sandbox-cluster/src/server/main.ts'),
      ...['--scenario', name, '--port', String(port)],
      ...['--state-file', folders.clusterState(name)],
    ],
    cwd: repository,
    environment: {
      SANDBOX_READER_TOKEN: tokens.reader,
      SANDBOX_WRITER_TOKEN: tokens.writer,
    },
  });
  const prefix = variablePrefix(name);
  return {
    name,
    child,
    variables: {
      [`${prefix}_URL`]: `http://127.0.0.1:${port}`,
      [`${prefix}_READER_TOKEN`]: tokens.reader,
      [`${prefix}_WRITER_TOKEN`]: tokens.writer,
    },
  };
}

/** Starts every cluster. The portal may be started before they are ready: it asks again. */
export async function startClusters(children, folders) {
  const ports = await findFreePorts(clusters.length);
  return clusters.map((name, index) =>
    startCluster(children, name, ports[index], folders),
  );
}

/** Waits until all clusters answer, and returns how they are reached from outside. */
export async function waitForClusters(started, folders, limits) {
  for (const { name, child } of started) {
    await waitUntil(() => child.ready, {
      what: `The cluster ${name}`,
      ...limits,
    });
  }
  return Promise.all(
    started.map(async ({ name }) => {
      const state = await readFile(folders.clusterState(name), 'utf8');
      return { name, ...JSON.parse(state) };
    }),
  );
}
