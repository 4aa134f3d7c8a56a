import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { repository } from '../demo/paths.mjs';
import { endPodsOnce } from './endPodsOnce.mjs';
import { runCommand } from './runCommand.mjs';

const testbed = path.join(repository, '../shared/testbed/testbed');

/** Starts a control plane of the tests' own; it is gone when they end. */
export async function startTestbed() {
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
  const { code, output } = await runCommand(testbed, ['up'], { environment });
  if (code !== 0) {
    await end();
    throw new Error(`The testbed did not start:\n${output}`);
  }
  return { kubeconfig: path.join(folder, 'kubeconfig'), end };
}

/** The cluster that KUBECONFIG names, which has to be a testbed, or one of the tests' own. */
export async function givenOrOwnTestbed() {
  const given = process.env.KUBECONFIG;
  const cluster = given
    ? { kubeconfig: given, end: async () => {} }
    : await startTestbed();
  try {
    await endPodsOnce(cluster.kubeconfig);
  } catch (error) {
    await cluster.end();
    throw error;
  }
  return cluster;
}

/** What the stories and runs on a testbed read to find it. */
export function testbedEnvironment(kubeconfig) {
  return {
    KUBECONFIG: kubeconfig,
    MESH_TEST_AUDIT_LOG: path.join(path.dirname(kubeconfig), 'log/audit'),
  };
}
