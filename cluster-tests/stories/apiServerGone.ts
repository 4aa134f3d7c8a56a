import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../stage/eventually';
import { newRevision } from '../stage/revisions';
import { Requester } from '../stage/Requester';
import type { Stage } from '../stage/Stage';
import {
  assertOnlyPlannedWrites,
  assertRestartedOnce,
  firstRestart,
} from './restarts';

/** The cluster cannot be reached while a Deployment renews its pods. */
export function apiServerGone(stage: () => Stage) {
  test('an API server that is gone half-way: trouble is shown, nothing is lost or done twice', async () => {
    const { audit, backend, way } = stage();
    const application = await stage().createApplication({
      namespace: 'checkout',
      owner: 'team-storefront',
      asksFor: 'stable',
      deployments: { checkout: 2, cart: 2 },
    });
    const untouched = await application.traces();
    const mark = audit.mark();
    const sofia = new Requester(backend, 'sofia', 'checkout');
    const { id } = await sofia.move(
      { kind: 'revision', name: newRevision.revision },
      'A story with an outage in it',
    );
    await firstRestart(application, untouched);
    await way.cut();
    try {
      const troubled = await eventually('the trouble is shown', async () => {
        const migration = await sofia.migration(id);
        return migration.trouble ? migration : undefined;
      });
      assert.equal(troubled.phase, 'running');
      assert.match(
        troubled.trouble?.message ?? '',
        /The API server of prod-eu did not answer/,
      );
    } finally {
      await way.open();
    }
    const done = await sofia.untilPhase(id, 'done');

    assert.equal(done.trouble, null);
    await application.untilRunning(newRevision.revision);
    await assertRestartedOnce(application, untouched);
    assertOnlyPlannedWrites(audit, mark, application);
  });
}
