import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kills } from '../chaos/disturbances';
import { runChaos } from '../chaos/runChaos';
import type { Stage } from '../stage/Stage';

/** Another one in each run, so that many runs try many; the output names it. */
const seed = Number(process.env.MESH_CHAOS_SEED ?? Date.now() % 1_000_000);

/** The short form of `npm run soak -- --cluster kills`. */
export function replicasKilled(stage: () => Stage) {
  test(`two replicas that are killed at random moments (seed ${seed}): nothing is lost or done twice`, async () => {
    const report = await runChaos(stage(), {
      ...{ seed, replicas: 2, namespaces: 3, prefix: 'killed' },
      ...{ migrations: 3, disturbances: 10, disturber: kills(1_500) },
      tell: line => console.log(line),
    });
    assert.deepEqual(report.broken, []);
    assert.ok(report.disturbances >= 10, `${report.disturbances} kills`);
    assert.equal(report.gaps, 0);
    assert.ok(report.restarts > 0);
    assert.ok(report.podCounts > 0);
  });
}
