import type { Shuffle } from '@mesh-plugins/onlooker';
import {
  application,
  createSandboxCluster,
  daemonSet,
  namespace,
  type SandboxCluster,
  statefulSet,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';

const startLabels: readonly Record<string, string>[] = [
  { 'istio.io/rev': 'stable' },
  { 'istio.io/rev': '1-29-6' },
  { 'istio-injection': 'enabled' },
];

/** The namespace of every seed. */
export const SEED_NAMESPACE = 'shop';

/** One API server, or two of which one matches pods by labels that are older than the pause after the relabelling. */
const serversOf = {
  one: [{ cacheLagMs: 0 }],
  lagging: [{ cacheLagMs: 0 }, { cacheLagMs: 12_000 }],
};

/** A cluster with few pods of any kind, since every one of them costs time. */
export function seedCluster(
  shuffle: Shuffle,
  lagging: boolean,
): SandboxCluster {
  const sandbox = createSandboxCluster({
    scenario: twoRevisions,
    apiServers: lagging ? serversOf.lagging : serversOf.one,
  });
  const labels = { ...shuffle.one(startLabels), team: 'shop' };
  sandbox.stage.create(namespace(SEED_NAMESPACE, labels));
  const place = SEED_NAMESPACE;
  sandbox.stage.create(
    ...application(place, 'web', { replicas: 1 + shuffle.below(2) }),
    ...(shuffle.chance(0.6)
      ? application(place, 'cart', { replicas: shuffle.below(3) })
      : []),
    ...(shuffle.chance(0.4)
      ? statefulSet(place, 'store', {
          replicas: 1 + shuffle.below(2),
          updateStrategy: shuffle.one(['RollingUpdate', 'OnDelete'] as const),
        })
      : []),
    ...(shuffle.chance(0.25)
      ? daemonSet(place, 'agent', {
          updateStrategy: shuffle.one(['RollingUpdate', 'OnDelete'] as const),
        })
      : []),
  );
  sandbox.stage.settle();
  return sandbox;
}
