import { ChaosNamespace } from '../chaos/ChaosNamespace';
import { Onlooker } from '../chaos/Onlooker';
import type { ProxiedReplicas } from '../stage/replicas/ProxiedReplicas';
import { Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';

/** Where a process dies, in the words of `boundaryOf`: a boundary, which visit of it, and perhaps before which write. */
export interface Death {
  forward: string;
  back: string;
  /** Some boundaries are met only where a write was applied and answered with a failure. */
  writeFails?: boolean;
}

/**
 * Moves a namespace and takes it back; each way the process that does it is killed at a boundary, and another one, whose
 * time stood still until then, finds what it left.
 */
export async function dieAtBoundary(
  stage: Stage,
  replicas: ProxiedReplicas,
  death: Death,
  name: string,
): Promise<string[]> {
  const namespace = new ChaosNamespace(stage.kubernetes, name, [
    { kind: 'Deployment', name: 'api', pods: 2, mayBeAway: 0 },
    { kind: 'StatefulSet', name: 'store', pods: 1, mayBeAway: 1 },
  ]);
  await namespace.create('stable', oldRevision.revision);
  const onlooker = await Onlooker.begin(stage);
  onlooker.podCount.begin(namespace);
  const [dying, heir] = replicas.all;
  const requester = new Requester(heir.replica, 'petra', name);
  const plan = await requester.planThatMayStart(
    { kind: 'revision', name: newRevision.revision },
    { acceptDowntime: true },
  );
  const dieWhile = async (
    at: string,
    ask: (by: Requester) => Promise<void>,
  ) => {
    await dying.replica.kill();
    await dying.replica.start({ MESH_TEST_BOUNDARY: `SIGKILL ${at}` });
    if (death.writeFails) {
      dying.proxy.place({
        ...{ fault: { kind: 'answer-after', status: 500 }, times: 1 },
        when: /^patch \/apis\/apps/,
      });
    }
    const died = dying.replica.gone();
    heir.replica.freeze();
    try {
      // It may die before it has answered.
      await ask(new Requester(dying.replica, 'petra', name)).catch(() => {});
      await Promise.race([died, tooLong(at)]);
    } finally {
      heir.replica.thaw();
    }
    dying.proxy.clear();
    // Whoever got no answer asks again.
    await ask(requester);
  };
  let id = '';
  const broken: string[] = [];
  const look = async (phase: 'done' | 'rolled-back') => {
    const migration = await requester.untilPhase(id, phase);
    const events = await requester.allEvents(migration);
    broken.push(
      ...(await onlooker.brokenByMigration(namespace, migration, events)),
    );
  };
  await dieWhile(death.forward, async by => {
    const { status, body } = await by.start(plan, `Dies: ${death.forward}`);
    if (status >= 300) throw new Error(JSON.stringify(body));
    id = body.id;
  });
  await look('done');
  await dieWhile(death.back, by => by.rollBack(id));
  await look('rolled-back');
  onlooker.stop();
  return [...broken, ...onlooker.brokenByAll([namespace])];
}

async function tooLong(at: string): Promise<never> {
  await new Promise(resolve => setTimeout(resolve, 60_000).unref());
  throw new Error(`The process is alive; it did not come to: ${at}.`);
}
