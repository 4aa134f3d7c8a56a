import { RequestListener } from 'node:http';
import { Cluster } from '../api/Cluster';
import { isReady } from '../behaviours/ownership';
import { Pod } from '../store/podKinds';
import {
  configurationFromCluster,
  revisionOfIstiod,
} from './configurationFromCluster';
import { createIstiodHandlers, IstiodHandlers } from './createIstiodHandlers';

/** The ready istiods of the revision of this one, in the order in which they share proxies. */
export function readyReplicas(cluster: Cluster, istiod: Pod): Pod[] {
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

const silence: RequestListener = request => {
  request.resume();
};

/** A process that was stopped: its kernel takes connections, and nobody answers. */
const neverAnswering: IstiodHandlers = {
  webhook: silence,
  monitoring: silence,
};

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
  const fault = cluster.faults.ofIstiod(revision);
  if (fault === 'lie-down') return undefined;
  if (fault === 'hang') return neverAnswering;
  return createIstiodHandlers({
    revision,
    version,
    settings: () => configuration,
    now: () => cluster.clock.now(),
    readyPods: () => (fault === 'forget' ? [] : cluster.store.list('pods')),
    replica: () => {
      const replicas = readyReplicas(cluster, pod);
      return {
        index: replicas.findIndex(isThis),
        count: Math.max(replicas.length, 1),
      };
    },
  });
}
