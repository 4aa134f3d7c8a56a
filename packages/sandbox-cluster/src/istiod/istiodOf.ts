import { Cluster } from '../api/Cluster';
import { isReady } from '../behaviours/ownership';
import { Pod } from '../store/podKinds';
import {
  configurationFromCluster,
  revisionOfIstiod,
} from './configurationFromCluster';
import { createIstiodHandlers, IstiodHandlers } from './createIstiodHandlers';

function readyReplicas(cluster: Cluster, istiod: Pod): Pod[] {
  const revision = revisionOfIstiod(istiod);
  return cluster.store
    .list('pods', istiod.metadata.namespace)
    .filter(
      pod =>
        revisionOfIstiod(pod) === revision &&
        isReady(pod) &&
        !pod.metadata.deletionTimestamp,
    );
}

/** What answers on the ports of a pod; undefined when the pod is no ready istiod. */
export function istiodOf(
  cluster: Cluster,
  pod: Pod,
): IstiodHandlers | undefined {
  const configuration = configurationFromCluster(cluster.store, pod);
  const isThis = (replica: Pod) => replica.metadata.uid === pod.metadata.uid;
  if (!configuration || !readyReplicas(cluster, pod).some(isThis))
    return undefined;
  const { revision, version } = configuration;
  return createIstiodHandlers({
    revision,
    version,
    settings: () => configuration,
    now: () => cluster.clock.now(),
    readyPods: () => cluster.store.list('pods'),
    replica: () => {
      const replicas = readyReplicas(cluster, pod);
      return {
        index: replicas.findIndex(isThis),
        count: Math.max(replicas.length, 1),
      };
    },
  });
}
