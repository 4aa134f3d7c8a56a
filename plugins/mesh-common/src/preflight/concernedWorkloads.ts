import type { PodFact, WorkloadFact } from '../facts/podFact';
import {
  countedPodsOf,
  livePodsOf,
  podRuns,
  templateIsCounted,
} from '../steps/countedPods';
import {
  isRenewable,
  isRestartable,
  type RestartableWorkload,
} from '../steps/renewal';

export { livePodsOf };

/** True for a workload that has, or would have, pods that the target injects. */
export function isConcerned(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): boolean {
  if (countedPodsOf(workload, pods).length > 0) return true;
  return makesPodsNow(workload) && templateIsCounted(workload);
}

/** Jobs end by themselves and a bare pod is its own workload: without live pods there is nothing to renew. */
function makesPodsNow({ kind, replicas }: WorkloadFact): boolean {
  switch (kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'Rollout':
    case 'Other':
      return replicas > 0;
    case 'Job':
    case 'CronJob':
    case 'Pod':
      return false;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

/** The workloads that are renewed, in whatever way, to give their pods the target revision. */
export function workloadsToRenew(
  workloads: readonly WorkloadFact[],
  pods: readonly PodFact[],
  revision: string,
): WorkloadFact[] {
  return workloads
    .filter(isRenewable)
    .filter(workload => podsToRenew(workload, pods, revision).length > 0);
}

/** The workloads that are restarted to give their pods the target revision. */
export function workloadsToRestart(
  workloads: readonly WorkloadFact[],
  pods: readonly PodFact[],
  revision: string,
): RestartableWorkload[] {
  return workloads
    .filter(isRestartable)
    .filter(workload => podsToRenew(workload, pods, revision).length > 0);
}

/** The counted pods of a workload that do not run the revision yet. */
export function podsToRenew(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  revision: string,
): PodFact[] {
  return countedPodsOf(workload, pods).filter(pod => !podRuns(pod, revision));
}
