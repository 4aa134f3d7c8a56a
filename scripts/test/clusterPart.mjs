import { typescriptLoader } from '../demo/paths.mjs';
import { lastLinePart } from './lastLinePart.mjs';
import { listFiles } from './listFiles.mjs';
import { nodeTestPart } from './nodeTestPart.mjs';
import { givenOrOwnTestbed, testbedEnvironment } from './startTestbed.mjs';

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
export async function clusterPart() {
  const cluster = await givenOrOwnTestbed();
  const environment = testbedEnvironment(cluster.kubeconfig);
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
