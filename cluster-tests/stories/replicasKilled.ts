import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kills } from '../chaos/disturbances';
import { runChaos } from '../chaos/runChaos';
import type { Stage } from '../stage/Stage';

/** The long run takes another one each time; this one is there to be the same. */
const seed = Number(process.env.MESH_CHAOS_SEED ?? 7);

const mostMs = 600_000;

/** The short form of `npm run soak -- --cluster kills`. */
export function replicasKilled(stage: () => Stage) {
  const name = `two replicas that are killed at random moments (seed ${seed}): nothing is lost or done twice`;
  test(name, { timeout: mostMs }, async () => {
    const report = await runChaos(stage(), {
      ...{ seed, replicas: 2, namespaces: 2, prefix: 'killed' },
      ...{ migrations: 2, disturbances: 6, disturber: kills(1_500, 12) },
      tell: line => console.log(line),
    });
    assert.deepEqual(report.broken, []);
    assert.ok(report.disturbances >= 6, `${report.disturbances} kills`);
    assert.equal(report.gaps, 0);
    assert.ok(report.restarts > 0);
    assert.ok(report.podCounts > 0);
  });
}
