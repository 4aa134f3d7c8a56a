import { podIsMadeBy, type PodFact, type WorkloadFact } from '../facts/podFact';
import { lastingReasons } from '../facts/lastingReasons';
import { podIsLive, podRuns } from './countedPods';
import type { RolloutTrouble } from './rollout';

/** Live pods of a workload, and those that are on their way out. */
export function podsOfWorkload(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): { live: PodFact[]; leaving: PodFact[] } {
  const own = pods.filter(pod => podIsMadeBy(pod, workload));
  return {
    live: own.filter(podIsLive),
    leaving: own.filter(({ terminating }) => terminating),
  };
}

/** The lasting trouble of a pod that runs the wanted revision: the renewal made it. */
export function troubleOfRenewed(
  pods: readonly PodFact[],
  revision: string,
): RolloutTrouble | null {
  return troubleOf(pods.filter(pod => podRuns(pod, revision)));
}

/** The lasting trouble of the first of these pods that has one. */
export function troubleOf(pods: readonly PodFact[]): RolloutTrouble | null {
  const broken = pods.find(isBroken);
  return broken?.trouble
    ? { pod: broken.name, ...broken.trouble, hangs: false }
    : null;
}

/** True for a pod that does not become ready by itself. */
export function isBroken({ ready, trouble }: PodFact): boolean {
  return !ready && trouble !== null && lastingReasons.includes(trouble.reason);
}

/**
 * Why not all pods of a workload are there and ready, null where they are.
 *
 * @remarks
 * Told by the pods and not by the status, which its controller writes a moment later.
 */
export function whyNotComplete(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): string | null {
  const { live, leaving } = podsOfWorkload(workload, pods);
  if (leaving.length > 0) return `${leaving[0].name} is going away`;
  if (live.length < workload.replicas) {
    return `${live.length} of ${workload.replicas} pods are to be seen`;
  }
  const ready = live.filter(pod => pod.ready).length;
  if (ready < live.length) return `${ready} of ${live.length} pods are ready`;
  const { minReadySeconds, status, replicas } = workload;
  return minReadySeconds > 0 && status.availableReplicas < replicas
    ? `${status.availableReplicas} of ${replicas} pods are available`
    : null;
}
