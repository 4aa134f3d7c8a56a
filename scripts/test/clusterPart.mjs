import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { repository, typescriptLoader } from '../demo/paths.mjs';
import { lastLinePart } from './lastLinePart.mjs';
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

const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  output: `${one.output}${other.output}`,
  notRun: [...one.notRun, ...other.notRun],
});

/**
 * What the sandbox is held to, and the stories, on a real API server: that of KUBECONFIG, which has to be a testbed,
 * or one of their own.
 */
export async function clusterPart({ timed }) {
  const given = process.env.KUBECONFIG;
  const cluster = given
    ? { kubeconfig: given, end: async () => {} }
    : await startTestbed(timed);
  const { kubeconfig } = cluster;
  const environment = {
    KUBECONFIG: kubeconfig,
    MESH_TEST_AUDIT_LOG: path.join(path.dirname(kubeconfig), 'log/audit'),
  };
  const options = { show: true, environment };
  const loader = ['--require', typescriptLoader];
  try {
    const stories = await nodeTestPart(
      [
        ...[...loader, '--test', '--test-concurrency=1'],
        ...(await listFiles('cluster-tests', '.test.ts')),
      ],
      options,
    );
    const conformance = await lastLinePart(
      [...loader, 'packages/sandbox-cluster/src/conformance/main.ts'],
      options,
    );
    return add(stories, conformance);
  } finally {
    await cluster.end();
  }
}
