import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newRevision, oldRevision } from '../stage/revisions';
import { Requester } from '../stage/Requester';
import type { Stage } from '../stage/Stage';
import { assertOnlyPlannedWrites, assertRestartedOnce } from './restarts';

/** The prior label still says `stable`, and no longer means what it meant. */
export function tagMovedInBetween(stage: () => Stage) {
  test('a tag that was moved in between: rollback pins the old revision and says so', async () => {
    const { audit, backend, controlPlanes } = stage();
    const application = await stage().createApplication({
      namespace: 'payments-risk',
      owner: 'team-payments',
      asksFor: 'stable',
      deployments: { 'risk-engine': 2 },
    });
    const paula = new Requester(backend, 'paula', 'payments-risk');
    const { id } = await paula.move(
      { kind: 'revision', name: newRevision.revision },
      'A story with a moved tag in it',
    );
    await paula.untilPhase(id, 'done');

    await controlPlanes.pointTag('stable', newRevision);
    try {
      const mark = audit.mark();
      const moved = await application.traces();
      await paula.rollBack(id);
      const { pinned } = await paula.untilPhase(id, 'rolled-back');

      assert.equal(pinned, oldRevision.revision);
      const { metadata } = await application.namespace();
      assert.equal(metadata.labels?.['istio.io/rev'], oldRevision.revision);
      await application.untilRunning(oldRevision.revision);
      await assertRestartedOnce(application, moved);
      assertOnlyPlannedWrites(audit, mark, application);
    } finally {
      await controlPlanes.pointTag('stable', oldRevision);
    }
  });
}
