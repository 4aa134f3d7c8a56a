import { ChaosNamespace } from '../chaos/ChaosNamespace';
import { Onlooker } from '../chaos/Onlooker';
import type { RolloutForm } from '../chaos/rolloutObjects';
import { rolloutsApi } from '../stage/ArgoRollouts';
import type { Portal } from '../stage/Backend';
import { Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';

/** Moves a namespace with a Rollout of such a form, and takes it back; every broken promise. */
export async function moveRollout(
  stage: Stage,
  portal: Portal,
  { form, namespace: name }: { form: RolloutForm; namespace: string },
): Promise<string[]> {
  const namespace = new ChaosNamespace(stage.kubernetes, name, [
    { kind: 'Rollout', name: 'front', pods: 3, mayBeAway: 1, form },
  ]);
  await namespace.create('stable', oldRevision.revision);
  const onlooker = await Onlooker.begin(stage, [`${rolloutsApi}/rollouts`]);
  onlooker.podCount.begin(namespace);
  try {
    const requester = new Requester(portal, 'petra', name);
    const { id } = await requester.move(
      { kind: 'revision', name: newRevision.revision },
      `A Rollout: ${form}`,
      { acceptDowntime: true, acceptEviction: true },
    );
    const done = await requester.untilPhase(id, 'done');
    const broken = await onlooker.brokenByMigration(
      namespace,
      done,
      await requester.allEvents(done),
    );
    await requester.steer(id, 'rollback');
    const back = await requester.untilPhase(id, 'rolled-back');
    const restarts = onlooker
      .deedsIn(namespace)
      .filter(({ act }) => act.kind === 'rollout').length;
    return [
      ...broken,
      ...(await onlooker.brokenByMigration(
        namespace,
        back,
        await requester.allEvents(back),
      )),
      ...onlooker.brokenByAll([namespace]),
      ...(restarts === 2 ? [] : [`${name}: ${restarts} restarts, not two`]),
    ];
  } finally {
    onlooker.stop();
  }
}
