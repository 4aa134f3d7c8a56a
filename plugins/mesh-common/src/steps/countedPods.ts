import type { NamespaceFacts } from '../facts/namespaceFacts';
import { podIsMadeBy, type PodFact, type WorkloadFact } from '../facts/podFact';
import { podIsLive } from '../facts/podIsLive';
import { podIsOptedOut } from '../injection';
import { judgePodsOf } from '../injection/judgePodsOf';

export { podIsLive };

/**
 * True for a pod whose revision a migration answers for.
 *
 * @remarks
 * The injector skips pods with host networking and pods that opted out, whatever the namespace asks for: such
 * pods never get the target, so waiting for them would never end.
 */
export function podIsCounted(pod: PodFact): boolean {
  return (
    podIsLive(pod) &&
    !pod.hostNetwork &&
    !podIsOptedOut(pod.labels, pod.annotations)
  );
}

/** The counted pods that one workload makes. */
export function countedPodsOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): PodFact[] {
  return pods.filter(pod => podIsMadeBy(pod, workload) && podIsCounted(pod));
}

/** All live pods of a workload, whether injected or not. */
export function livePodsOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): PodFact[] {
  return pods.filter(pod => podIsMadeBy(pod, workload) && podIsLive(pod));
}

/** True when the pods of a workload are injected by what the namespace asks for. */
export function templateIsCounted(workload: WorkloadFact): boolean {
  return (
    !workload.templateHostNetwork &&
    !podIsOptedOut(workload.templateLabels, workload.templateAnnotations)
  );
}

/** True when the pod certainly carries a sidecar of exactly this control plane: with any doubt it does not. */
export function podRuns(pod: PodFact, revision: string): boolean {
  const { running } = pod;
  return (
    running.kind === 'revision' &&
    running.revision === revision &&
    running.otherMesh === undefined
  );
}

/** Counted pods that no known workload makes: orphans, pods of an owner that was just deleted, or made in its name by something else. */
export function podsWithoutOwner(
  pods: readonly PodFact[],
  workloads: readonly WorkloadFact[],
): PodFact[] {
  return pods.filter(
    pod =>
      podIsCounted(pod) &&
      !workloads.some(workload => podIsMadeBy(pod, workload)),
  );
}

/** The workloads and pods, or the reason why one of them is not known. */
export function workloadsAndPods(
  facts: NamespaceFacts,
):
  | { known: true; workloads: WorkloadFact[]; pods: PodFact[] }
  | { known: false; why: string } {
  if (facts.workloads.state === 'unknown') {
    return { known: false, why: facts.workloads.why };
  }
  if (facts.pods.state === 'unknown') {
    return { known: false, why: facts.pods.why };
  }
  return {
    known: true,
    workloads: facts.workloads.value,
    pods: judgePodsOf(facts.pods.value, facts),
  };
}
