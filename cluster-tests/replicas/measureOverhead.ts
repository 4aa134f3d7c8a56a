import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Target } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ChaosNamespace, type ChaosWorkload } from '../chaos/ChaosNamespace';
import { type PodObject, readySince } from '../chaos/PodObject';
import { Replicas } from '../stage/replicas/Replicas';
import { Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';
import { type PartsOfMove, partsOfMove } from './partsOfMove';

const run = promisify(execFile);

/** What is moved: as many Deployments of two pods. */
export const workloadCount = 5;

/** What a person or the configuration chooses to wait for, in milliseconds. */
export const chosen = { settleMs: 1_000, canaryWatchMs: 1_000 };

/** One move in each way, in milliseconds. */
export interface OverheadPair {
  /** `kubectl label`, and for each workload `rollout restart` and `rollout status`. */
  bare: number;
  /** The same move through the product, from the request to "done", with what was chosen. */
  mesh: number;
  parts: PartsOfMove;
}

const workloads: readonly ChaosWorkload[] = Array.from(
  { length: workloadCount },
  (_, at) => ({
    ...{ kind: 'Deployment' as const, name: `api-${at + 1}` },
    ...{ pods: 2, mayBeAway: 0 },
  }),
);

/**
 * Moves two namespaces of the same content to and fro on the same cluster, one with kubectl and one with the product,
 * in turn and in the same order of workloads.
 */
export async function measureOverhead(
  stage: Stage,
  pairs: number,
  name = 'overhead',
): Promise<OverheadPair[]> {
  const [bare, mesh] = ['bare', 'mesh'].map(
    way => new ChaosNamespace(stage.kubernetes, `${name}-${way}`, workloads),
  );
  for (const each of [bare, mesh]) {
    await each.create('stable', oldRevision.revision);
  }
  const replicas = await Replicas.prepare(stage, 1, async () => ({
    timing: chosen,
  }));
  await replicas.start();
  try {
    const requester = new Requester(replicas, 'petra', mesh.name);
    const measured: OverheadPair[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const { revision } = pair % 2 === 0 ? newRevision : oldRevision;
      const target: Target = { kind: 'revision', name: revision };
      // Whoever is second finds a cluster that has just worked: they take turns in that as well.
      const first = pair % 2 === 0 ? await moveByHand(bare.name, revision) : 0;
      const { time, migration } = await moveWithMesh(requester, target);
      const second = pair % 2 === 0 ? 0 : await moveByHand(bare.name, revision);
      for (const each of [bare, mesh]) await each.untilRunning(revision);
      const lastReadyAt = await lastReadyIn(stage, mesh.name);
      const events = await requester.events(migration.id);
      measured.push({
        ...{ bare: first + second, mesh: time },
        parts: partsOfMove(migration, events, lastReadyAt),
      });
    }
    return measured;
  } finally {
    await replicas.stop();
  }
}

/** Plans, which is not counted, and moves. */
async function moveWithMesh(requester: Requester, target: Target) {
  const plan = await requester.planThatMayStart(target);
  const begun = Date.now();
  const { body } = await requester.start(plan, 'Measured');
  const migration = await requester.untilPhase(body.id, 'done');
  // By the database's clock, which is this machine's: pages are told up to a second later.
  const time = Date.parse(migration.finishedAt ?? '') - begun;
  return { time, migration };
}

async function moveByHand(namespace: string, revision: string) {
  const kubectl = (...words: string[]) => run('kubectl', words);
  const begun = Date.now();
  const label = `istio.io/rev=${revision}`;
  await kubectl('label', '--overwrite', 'namespace', namespace, label);
  for (const { name } of workloads) {
    const object = `deployment/${name}`;
    await kubectl('rollout', 'restart', object, '-n', namespace);
    await kubectl('rollout', 'status', object, '-n', namespace);
  }
  return Date.now() - begun;
}

/** When the last pod of a namespace became ready. */
async function lastReadyIn(stage: Stage, namespace: string): Promise<number> {
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const pods = await stage.kubernetes.list<PodObject>(path);
  return Math.max(...pods.map(readySince));
}
