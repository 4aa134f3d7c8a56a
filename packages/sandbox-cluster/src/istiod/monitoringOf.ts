import { RequestListener } from 'node:http';
import { Cluster } from '../api/Cluster';
import { isReady } from '../behaviours/ownership';
import { Pod } from '../store/podKinds';
import {
  configurationFromCluster,
  revisionOfIstiod,
} from './configurationFromCluster';
import { createIstiodHandlers } from './createIstiodHandlers';

/** The port on which an istiod pod answers its debug endpoints. */
export const monitoringPort = 15014;

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

/** What answers on the monitoring port of a pod; undefined when the pod is no ready istiod. */
export function monitoringOf(
  cluster: Cluster,
  pod: Pod,
): RequestListener | undefined {
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
  }).monitoring;
}
