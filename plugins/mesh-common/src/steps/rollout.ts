import { lastingReasons } from '../facts/lastingReasons';
import { podIsMadeBy, type PodFact, type WorkloadFact } from '../facts/podFact';
import { podIsPresent } from '../facts/presentPods';
import { count } from '../model/say';
import { podIsLive } from './countedPods';
import { renewalOf } from './renewal';

/**
 * Why the rollout of a workload is not complete, null when it is.
 *
 * @remarks
 * The order of questions is that of `kubectl rollout status`: the generation first, since all other numbers are old
 * until the controller has seen the change.
 */
export function whyNotRolledOut(workload: WorkloadFact): string | null {
  const { status, replicas } = workload;
  if (status.observedGeneration < workload.generation) {
    return 'its controller has not seen the change yet';
  }
  if (status.updatedReplicas < replicas) {
    return `${status.updatedReplicas} of ${replicas} pods are new`;
  }
  if (status.replicas > status.updatedReplicas) {
    const old = status.replicas - status.updatedReplicas;
    return `${count(old, 'old pod')} ${old === 1 ? 'is' : 'are'} still there`;
  }
  if (status.availableReplicas < replicas) {
    return `${status.availableReplicas} of ${replicas} pods are available`;
  }
  return null;
}

/** What keeps a rollout from ending, in the cluster's own words. */
export interface RolloutTrouble {
  pod: string | null;
  reason: string;
  message: string;
  /** The container that ended, where one did. */
  container?: string;
  /** The pod is of a former template, and a StatefulSet waits for it before it replaces it. */
  hangs: boolean;
}

/**
 * The trouble of the pods of the present template, or of the controller that cannot create them.
 *
 * @remarks
 * Pods of older templates are left out: they are on their way out, and their trouble may be what the restart mends. But
 * a StatefulSet waits until every pod is ready before it replaces the next one, also where a former template is what
 * keeps it from that (Kubernetes documents it as "forced rollback").
 * While the controller has not observed the change, conditions and ReplicaSets still describe the old template.
 */
export function rolloutTrouble(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): RolloutTrouble | null {
  if (workload.status.observedGeneration < workload.generation) return null;
  const trouble =
    podTrouble(newPodsOf(workload, pods), false) ??
    (workload.ordered ? podTrouble(podsOf(workload, pods), true) : null);
  return trouble ?? controllerTrouble(workload);
}

/** Why its controller cannot create pods, a quota or an admission that refuses them for example, or has given up. */
export function controllerTrouble(
  workload: WorkloadFact,
): RolloutTrouble | null {
  const condition = workload.conditions.find(
    ({ type, status, reason }) =>
      (type === 'ReplicaFailure' && status === 'True') ||
      (type === 'Progressing' &&
        status === 'False' &&
        reason === 'ProgressDeadlineExceeded'),
  );
  return condition
    ? {
        pod: null,
        reason: condition.reason,
        message: condition.message,
        hangs: false,
      }
    : null;
}

function podTrouble(
  pods: readonly PodFact[],
  hangs: boolean,
): RolloutTrouble | null {
  for (const pod of pods) {
    if (pod.trouble && lastingReasons.includes(pod.trouble.reason)) {
      return { pod: pod.name, ...pod.trouble, hangs };
    }
  }
  return null;
}

function podsOf(workload: WorkloadFact, pods: readonly PodFact[]): PodFact[] {
  return pods.filter(pod => podIsLive(pod) && podIsMadeBy(pod, workload));
}

/** Live pods of the present template of a workload. */
export function newPodsOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): PodFact[] {
  return podsOf(workload, pods).filter(pod => podIsPresent(pod, workload));
}

/** Live pods that a renewal makes: of the present template, or all where its template does not tell them apart. */
export function renewedPodsOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): PodFact[] {
  return renewalOf(workload).by === 'restart'
    ? newPodsOf(workload, pods)
    : podsOf(workload, pods);
}

/** Pods that are not ready with the reason of each, for a sentence: "api-1 (ContainerCreating)". */
export function unreadyPods(pods: readonly PodFact[]): string[] {
  return pods
    .filter(pod => podIsLive(pod) && !pod.ready)
    .map(pod =>
      pod.trouble ? `${pod.name} (${pod.trouble.reason})` : pod.name,
    );
}
