import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortDeaths } from '../replicas/deaths';
import { dieAtBoundary } from '../replicas/dieAtBoundary';
import { shortHeldCases } from '../replicas/heldWrites';
import { holdWrite } from '../replicas/holdWrite';
import { measureFailover } from '../replicas/measureFailover';
import { ProxiedReplicas } from '../stage/replicas/ProxiedReplicas';
import type { Stage } from '../stage/Stage';

/** A lease of six seconds that was renewed at most two seconds ago. `npm run bench -- failover` holds both ways to their limits. */
const soonestEndOfLeaseMs = 4_000;

/** Two processes of a portal, of which one goes while it works on a migration. */
export function replicasTakeOver(stage: () => Stage) {
  test('a replica that goes is replaced by the other one, whatever it left', async context => {
    const replicas = await ProxiedReplicas.start(stage(), 2);
    try {
      await context.test(
        'handed over at its end sooner than a lease can run out, and taken over after its death',
        async () => {
          const times = await measureFailover(stage(), replicas, {
            ...{ trials: 1, namespace: 'failover' },
            ways: ['asked to end', 'killed'],
          });
          const told = JSON.stringify(times);
          assert.ok(
            Math.max(...times['asked to end']) < soonestEndOfLeaseMs,
            told,
          );
          assert.ok(Math.max(...times.killed) < 30_000, told);
        },
      );
      for (const each of shortHeldCases) {
        await context.test(
          `a write of a process that stood still arrives late: ${each.write}, ${each.meanwhile}`,
          async () => {
            const { status, broken } = await holdWrite(stage(), replicas, each);
            assert.equal(status, 409);
            assert.deepEqual(broken, []);
          },
        );
      }
      for (const [at, death] of shortDeaths.entries()) {
        await context.test(
          `killed forward at ${death.forward}, and on the way back at ${death.back}`,
          async () => {
            const name = `died-${at + 1}`;
            assert.deepEqual(
              await dieAtBoundary(stage(), replicas, death, name),
              [],
            );
          },
        );
      }
    } finally {
      await replicas.stop();
    }
  });
}
