import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runKills } from '../chaos/runKills';
import type { Stage } from '../stage/Stage';

/** Another one in each run, so that many runs try many; the output names it. */
const seed = Number(process.env.MESH_CHAOS_SEED ?? Date.now() % 1_000_000);

/** The short form of the long run of `npm run soak -- --cluster kills`. */
export function replicasKilled(stage: () => Stage) {
  test(`two replicas that are killed at random moments (seed ${seed}): nothing is lost or done twice`, async () => {
    const report = await runKills(stage(), {
      ...{ seed, replicas: 2, namespaces: 3 },
      ...{ migrations: 3, kills: 10, pauseMs: 2_500, prefix: 'killed' },
      tell: line => console.log(line),
    });
    assert.deepEqual(report.broken, []);
    assert.ok(report.kills >= 10, `${report.kills} kills`);
    assert.ok(report.restarts > 0);
    assert.ok(report.podCounts > 0);
  });
}
