import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { repository, typescriptLoader } from '../demo/paths.mjs';
import { listFiles } from './listFiles.mjs';
import { nodeTestPart } from './nodeTestPart.mjs';
import { runCommand } from './runCommand.mjs';

const testbed = path.join(repository, '../shared/testbed/testbed');

/** Starts a control plane of the tests' own; it is gone when they end. */
async function startTestbed(timed) {
  if (!existsSync(testbed)) {
    throw new Error(
      'There is no cluster to test on: KUBECONFIG is not set and no testbed lies beside the repository.',
    );
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-testbed-'));
  const environment = {
    TESTBED_DIR: folder,
    TESTBED_PORT_BASE: process.env.TESTBED_PORT_BASE ?? '26640',
  };
  const end = async () => {
    await runCommand(testbed, ['down'], { environment });
    await rm(folder, { recursive: true, force: true });
  };
  const { code, output } = await timed('testbed', () =>
    runCommand(testbed, ['up'], { environment }),
  );
  if (code !== 0) {
    await end();
    throw new Error(`The testbed did not start:\n${output}`);
  }
  return { kubeconfig: path.join(folder, 'kubeconfig'), end };
}

/** The stories on a real API server: that of KUBECONFIG, which has to be a testbed, or one of their own. */
export async function clusterPart({ timed }) {
  const given = process.env.KUBECONFIG;
  const cluster = given
    ? { kubeconfig: given, end: async () => {} }
    : await startTestbed(timed);
  try {
    return await nodeTestPart(
      [
        ...['--require', typescriptLoader, '--test', '--test-concurrency=1'],
        ...(await listFiles('cluster-tests', '.test.ts')),
      ],
      {
        show: true,
        environment: {
          KUBECONFIG: cluster.kubeconfig,
          MESH_TEST_AUDIT_LOG: path.join(
            path.dirname(cluster.kubeconfig),
            'log/audit',
          ),
        },
      },
    );
  } finally {
    await cluster.end();
  }
}
