import { workloadKindSchema, type WorkloadKind } from '../model/workload';
import { podIsLive } from './podIsLive';
import type { Controller, PodFact, WorkloadFact } from './podFact';

/** What stands between a pod and its workload: a ReplicaSet or a Job, with what manages it. @public */
export type OwnedObject = Pick<Controller, 'uid'> & {
  controller: Controller | null;
};

/**
 * Stand-ins for the owners of pods whose workload is not among those known: bare pods, pods of custom controllers, of
 * kinds that may not be read, and pods whose owner was deleted. Without them such pods would be counted nowhere.
 *
 * @remarks
 * The pods are all that is known of the owner, so that the template is taken from one of them. A ReplicaSet or Job that
 * something else manages leads to that.
 *
 * @public
 */
export function impliedWorkloads(
  pods: readonly PodFact[],
  workloads: readonly WorkloadFact[],
  owned: readonly OwnedObject[] = [],
): WorkloadFact[] {
  const known = new Set(
    workloads.flatMap(({ uid, ownedUids }) => [uid, ...ownedUids]),
  );
  const managers = new Map(owned.map(each => [each.uid, each.controller]));
  const byOwner = new Map<string, ImpliedOwner>();
  for (const pod of pods) {
    if (known.has(pod.controller?.uid ?? pod.uid)) continue;
    const owner = ownerOf(pod, managers);
    const implied = byOwner.get(owner.uid) ?? {
      owner,
      pods: [],
      between: new Set<string>(),
    };
    implied.pods.push(pod);
    const direct = pod.controller?.uid;
    if (direct !== undefined && direct !== owner.uid) {
      implied.between.add(direct);
    }
    byOwner.set(owner.uid, implied);
  }
  return [...byOwner.values()].map(standIn);
}

interface ImpliedOwner {
  owner: Controller;
  pods: PodFact[];
  between: Set<string>;
}

function ownerOf(
  pod: PodFact,
  managers: ReadonlyMap<string, Controller | null>,
): Controller {
  const { controller, name, uid } = pod;
  if (!controller) return { apiVersion: 'v1', kind: 'Pod', name, uid };
  return managers.get(controller.uid) ?? controller;
}

function standIn({ owner, pods, between }: ImpliedOwner): WorkloadFact {
  const [pod] = pods;
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
    templateWriters: [],
    controller: null,
    replicas: live.length,
    paused: false,
    schedule: null,
    strategy: null,
    ordered: false,
    minReadySeconds: 0,
    keepsData: false,
    claims: [],
    hostPorts: [],
    timeZone: null,
    status: {
      observedGeneration: 0,
      replicas: live.length,
      updatedReplicas: live.length,
      readyReplicas: ready,
      availableReplicas: ready,
    },
    conditions: [],
    presentPods: null,
    ownedUids: [...between],
  };
}

/** Kinds of other API groups may have the same names (a `Deployment` of their own), and nothing else in common. */
function kindOf({ apiVersion, kind }: Controller): WorkloadKind {
  const known = workloadKindSchema.safeParse(kind);
  if (!known.success) return 'Other';
  const ofArgo = /^argoproj\.io\//.test(apiVersion);
  const ofKubernetes = ['v1', 'apps/v1', 'batch/v1'].includes(apiVersion);
  return (known.data === 'Rollout' ? ofArgo : ofKubernetes)
    ? known.data
    : 'Other';
}
