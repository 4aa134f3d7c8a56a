import {
  type BringControlPlanes,
  Stage,
} from '../../cluster-tests/stage/Stage';

/** Does something on a testbed with two control planes; both end with it. */
export async function withStage<T>(
  work: (stage: Stage) => Promise<T>,
  bring?: BringControlPlanes,
): Promise<T> {
  const { givenOrOwnTestbed, testbedEnvironment } =
    await import('../test/startTestbed.mjs');
  const cluster = await givenOrOwnTestbed();
  try {
    const environment = testbedEnvironment(cluster.kubeconfig);
    Object.assign(process.env, environment);
    const stage = await Stage.prepare(environment.MESH_TEST_AUDIT_LOG, bring);
    try {
      return await work(stage);
    } finally {
      await stage.tearDown();
    }
  } finally {
    await cluster.end();
  }
}
