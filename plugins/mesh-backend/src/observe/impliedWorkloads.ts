import {
  type PodFact,
  podBelongsTo,
  workloadKindSchema,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/**
 * The owners of pods that none of the read workloads is: Jobs, custom resources, bare pods.
 *
 * @remarks
 * They are known only by what their pods say of them. A migration must see them, since it would move their next pods
 * as well, so no pod may be left without a workload.
 */
export function impliedWorkloads(
  pods: readonly PodFact[],
  workloads: readonly WorkloadFact[],
): WorkloadFact[] {
  const owners = new Map<string, PodFact[]>();
  for (const pod of pods) {
    if (workloads.some(workload => podBelongsTo(pod, workload))) continue;
    const uid = pod.controller?.uid ?? pod.uid;
    owners.set(uid, [...(owners.get(uid) ?? []), pod]);
  }
  return [...owners.values()].map(implyWorkload);
}

function implyWorkload(pods: PodFact[]): WorkloadFact {
  const [pod] = pods;
  const owner = pod.controller ?? {
    kind: 'Pod',
    apiVersion: 'v1',
    name: pod.name,
    uid: pod.uid,
  };
  const kind = workloadKindSchema.safeParse(owner.kind);
  return {
    apiVersion: owner.apiVersion,
    kind: kind.success ? kind.data : 'Other',
    apiKind: owner.kind,
    name: owner.name,
    uid: owner.uid,
    resourceVersion: '',
    generation: 0,
    labels: pod.labels,
    annotations: {},
    templateLabels: pod.labels,
    templateAnnotations: pod.annotations,
    templateHostNetwork: pod.hostNetwork,
    templateManagers: [],
    replicas: pods.length,
    paused: false,
    strategy: null,
    status: {
      observedGeneration: 0,
      replicas: pods.length,
      updatedReplicas: pods.length,
      readyReplicas: pods.filter(each => each.ready).length,
      availableReplicas: pods.filter(each => each.ready).length,
    },
    conditions: [],
    currentReplicaSetUid: null,
    replicaSetUids: [],
  };
}
