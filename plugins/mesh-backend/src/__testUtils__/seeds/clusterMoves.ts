import type { Shuffle } from '@mesh-plugins/onlooker';
import { application } from '@mesh-plugins/sandbox-cluster';
import { SEED_NAMESPACE } from './seedCluster';
import type { SeedScene } from './SeedScene';

/** Something that others do to the cluster. */
export interface ClusterMove {
  name: string;
  weight: number;
  /** False where it was not possible. */
  happens(scene: SeedScene, shuffle: Shuffle): boolean;
}

const revisions = ['1-29-6', '1-30-3'] as const;
const both = { 'istio.io/rev': '1-30-3', 'istio-injection': 'enabled' };

function label(scene: SeedScene, labels: Record<string, string | null>): void {
  scene.sandbox.stage.label(SEED_NAMESPACE, labels);
  scene.labelledByOthers = true;
}

function deploy(scene: SeedScene, shuffle: Shuffle, image: string): boolean {
  const { resource, name } = shuffle.one(scene.workloads);
  scene.disturb(name);
  scene.sandbox.stage.patch(`${resource}.apps`, SEED_NAMESPACE, name, {
    spec: {
      template: {
        metadata: { annotations: { 'example.com/version': image } },
      },
    },
  });
  return true;
}

/** What others do; see {@link ClusterMove}. */
export const clusterMoves: readonly ClusterMove[] = [
  {
    name: 'kubectl sets another revision',
    weight: 2,
    happens(scene, shuffle) {
      const value = shuffle.one(['1-29-6', '1-30-3', 'stable', 'canary']);
      label(scene, { 'istio.io/rev': value, 'istio-injection': null });
      return true;
    },
  },
  {
    name: 'kubectl sets labels of both styles',
    weight: 1,
    happens(scene) {
      label(scene, both);
      return true;
    },
  },
  {
    name: 'somebody labels the namespace with something else',
    weight: 3,
    happens({ sandbox }, shuffle) {
      const cost = String(shuffle.below(100));
      sandbox.stage.label(SEED_NAMESPACE, { 'example.com/cost': cost });
      return true;
    },
  },
  {
    name: 'a team deploys another template',
    weight: 4,
    happens: (scene, shuffle) =>
      deploy(scene, shuffle, `v${shuffle.below(1_000_000)}`),
  },
  {
    name: 'a workload is scaled',
    weight: 4,
    happens(scene, shuffle) {
      const scalable = scene.workloads.filter(
        ({ resource }) => resource !== 'daemonsets',
      );
      if (scalable.length === 0) return false;
      const { resource, name } = shuffle.one(scalable);
      scene.disturb(name);
      const spec = { replicas: shuffle.below(3) };
      const key = `${resource}.apps`;
      scene.sandbox.stage.patch(key, SEED_NAMESPACE, name, { spec });
      return true;
    },
  },
  {
    name: 'a workload appears',
    weight: 1,
    happens(scene) {
      if (scene.workloads.some(({ name }) => name === 'later')) return false;
      scene.disturb('later');
      scene.sandbox.stage.create(...application(SEED_NAMESPACE, 'later'));
      scene.disturb('later');
      return true;
    },
  },
  {
    name: 'pods of a workload crash',
    weight: 2,
    happens(scene, shuffle) {
      const found = scene.workloads.filter(
        ({ resource }) => resource === 'deployments',
      );
      if (found.length === 0) return false;
      const { name: deployment } = shuffle.one(found);
      scene.crash(deployment);
      scene.sandbox.control.break({
        ...{ target: 'pods', namespace: SEED_NAMESPACE, deployment },
        fault: 'crash-loop',
      });
      return true;
    },
  },
  {
    name: 'an istiod goes away',
    weight: 2,
    happens(scene, shuffle) {
      scene.disturbAll();
      const revision = shuffle.one(revisions);
      scene.sandbox.control.break({ target: 'istiod', revision });
      return true;
    },
  },
  // One that hangs costs ten real seconds a question: other tests have it.
  ...(['lie-down', 'forget'] as const).map((fault): ClusterMove => ({
    name: `istiods ${fault}`,
    weight: 1,
    happens(scene, shuffle) {
      scene.disturbAll();
      const revision = shuffle.one(revisions);
      scene.sandbox.control.break({ target: 'istiod', revision, fault });
      return true;
    },
  })),
  {
    name: 'everything that was broken is mended',
    weight: 4,
    happens(scene) {
      mendCluster(scene);
      return true;
    },
  },
];

/** Mends what the moves have broken. */
export function mendCluster(scene: SeedScene): void {
  const { sandbox } = scene;
  scene.mended();
  sandbox.stage.cluster.faults.mendAll();
  sandbox.clock.wake(sandbox.clock.now());
}

/** Chooses by weight. */
export function chooseClusterMove(shuffle: Shuffle): ClusterMove {
  const all = clusterMoves.reduce((sum, { weight }) => sum + weight, 0);
  let at = shuffle.next() * all;
  for (const move of clusterMoves) {
    at -= move.weight;
    if (at < 0) return move;
  }
  return clusterMoves[clusterMoves.length - 1];
}
