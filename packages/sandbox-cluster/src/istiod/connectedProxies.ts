import { Cluster } from '../api/Cluster';
import { readyReplicas } from './istiodOf';
import { configurationFromCluster } from './configurationFromCluster';
import { syncz } from './syncz';

/**
 * `pod.namespace` of the proxies that are connected to istiods of the revision and have acknowledged what they were sent:
 * none while those hang, lie down or have forgotten them.
 */
export function connectedProxies(cluster: Cluster, revision: string): string[] {
  const { store, clock, faults } = cluster;
  if (faults.ofIstiod(revision)) return [];
  const istiods = store.list('pods').filter(pod => {
    const found = configurationFromCluster(store, pod);
    return found?.revision === revision;
  });
  const [first] = istiods;
  if (!first) return [];
  const replicas = readyReplicas(cluster, first);
  const configuration = configurationFromCluster(store, first);
  if (!configuration) return [];
  const { istioNamespace } = configuration;
  return replicas.flatMap((_, index) =>
    syncz(
      store.list('pods'),
      { revision, istioNamespace, index, count: replicas.length },
      clock.now(),
    )
      .filter(({ resources }) =>
        Object.values(resources).every(({ sent, acked }) => sent === acked),
      )
      .map(({ proxy }) => proxy),
  );
}
