import { podBelongsTo, type PodFact, type WorkloadFact } from './podFact';
import { workloadKindSchema, type WorkloadKind } from '../model/workload';
import { podIsLive } from './podIsLive';

/**
 * Stand-ins for the owners of pods whose workload is not among those known: bare pods, pods of custom controllers,
 * pods whose owner was deleted. Without them such pods would be counted nowhere.
 *
 * @remarks
 * The pods are all that is known of the owner, so that the template is taken from one of them.
 *
 * @public
 */
export function impliedWorkloads(
  pods: readonly PodFact[],
  workloads: readonly WorkloadFact[],
): WorkloadFact[] {
  const byOwner = new Map<string, PodFact[]>();
  for (const pod of pods) {
    if (workloads.some(workload => podBelongsTo(pod, workload))) continue;
    const owner = pod.controller?.uid ?? pod.uid;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), pod]);
  }
  return [...byOwner.values()].map(standIn);
}

function standIn(pods: PodFact[]): WorkloadFact {
  const [pod] = pods;
  const owner = pod.controller ?? {
    apiVersion: 'v1',
    kind: 'Pod',
    name: pod.name,
    uid: pod.uid,
  };
  const live = pods.filter(podIsLive);
  const ready = live.filter(each => each.ready).length;
  return {
    apiVersion: owner.apiVersion,
    kind: kindOf(owner),
    apiKind: owner.kind,
    name: owner.name,
    uid: owner.uid,
    resourceVersion: '',
    generation: 0,
    labels: {},
    annotations: {},
    templateLabels: pod.labels,
    templateAnnotations: pod.annotations,
    templateHostNetwork: pod.hostNetwork,
    templateManagers: [],
    replicas: live.length,
    paused: false,
    strategy: null,
    status: {
      observedGeneration: 0,
      replicas: live.length,
      updatedReplicas: live.length,
      readyReplicas: ready,
      availableReplicas: ready,
    },
    conditions: [],
    currentReplicaSetUid: null,
    replicaSetUids: [],
  };
}

/** Kinds of other API groups may have the same names (a `Deployment` of their own), and nothing else in common. */
function kindOf({
  apiVersion,
  kind,
}: Pick<WorkloadFact, 'apiVersion'> & { kind: string }): WorkloadKind {
  const ofKubernetes = ['v1', 'apps/v1', 'batch/v1'].includes(apiVersion);
  const known = workloadKindSchema.safeParse(kind);
  return ofKubernetes && known.success ? known.data : 'Other';
}
