import { after, before, describe } from 'node:test';
import { Stage } from './stage/Stage';
import { apiServerGone } from './stories/apiServerGone';
import { evictedPodByPod } from './stories/evictedPodByPod';
import { everyKindMoved } from './stories/everyKindMoved';
import { injectorRead } from './stories/injectorRead';
import { movedVerifiedReversed } from './stories/movedVerifiedReversed';
import { previewAgrees } from './stories/previewAgrees';
import { replicasKilled } from './stories/replicasKilled';
import { replicasTakeOver } from './stories/replicasTakeOver';
import { rightTakenAway } from './stories/rightTakenAway';
import { tagMovedInBetween } from './stories/tagMovedInBetween';

const auditFile = process.env.MESH_TEST_AUDIT_LOG;

describe('on a real API server', () => {
  let prepared: Stage | undefined;

  function stage(): Stage {
    if (!prepared) throw new Error('The stage is not prepared.');
    return prepared;
  }

  before(async () => {
    if (!auditFile) {
      throw new Error(
        'MESH_TEST_AUDIT_LOG names no file. Use npm run test:cluster, which sets it to the audit log of the testbed.',
      );
    }
    prepared = await Stage.prepare(auditFile);
    await prepared.backend.start();
  });

  after(async () => {
    await prepared?.tearDown();
    // A story that failed may have left something open that would keep this process from ending.
    setTimeout(() => process.exit(), 60_000).unref();
  });

  movedVerifiedReversed(stage);
  everyKindMoved(stage);
  evictedPodByPod(stage);
  previewAgrees(stage);
  tagMovedInBetween(stage);
  rightTakenAway(stage);
  injectorRead(stage);
  apiServerGone(stage);

  describe('as several replicas', () => {
    // The whole portal has told its stories, and these need the machine.
    before(() => stage().backend.stop());

    replicasTakeOver(stage);
    replicasKilled(stage);
  });
});
