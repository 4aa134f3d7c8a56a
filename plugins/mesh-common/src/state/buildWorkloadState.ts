import type { WorkloadState } from '../contract/entityMesh';
import {
  podBelongsTo,
  type PodFact,
  type WorkloadFact,
} from '../facts/podFact';
import { differencesOf } from '../injection/differencesOf';
import { podIsOptedOut } from '../injection/podIsOptedOut';
import type { IntendedRevision } from '../model/intendedRevision';
import type { Difference, PodState } from '../model/workload';
import { podIsLive } from '../facts/podIsLive';
import { podIsCounted } from '../steps/countedPods';
import { renewalOf } from '../steps/renewal';
import { workloadNote } from '../steps/workloadNote';
import { countRevisions } from './countRevisions';

/** The state of one workload with its pods; `wouldGet` is what its template would be injected with now. */
export function buildWorkloadState(
  namespace: string,
  workload: WorkloadFact,
  allPods: readonly PodFact[],
  wouldGet: IntendedRevision,
): WorkloadState {
  const pods = allPods.filter(pod => podBelongsTo(pod, workload));
  const live = pods.filter(podIsLive);
  const states = pods.map(pod => podState(pod, wouldGet));
  const differences = [
    ...new Set(states.flatMap(state => state.differences)),
  ].sort();
  return {
    ref: {
      apiVersion: workload.apiVersion,
      kind: workload.apiKind,
      namespace,
      name: workload.name,
    },
    uid: workload.uid,
    kind: workload.kind,
    desiredPods: workload.replicas,
    readyPods: live.filter(pod => pod.ready).length,
    runs: countRevisions(live.map(pod => pod.running)),
    wouldGet,
    differences,
    mendsBy: mendsBy(workload, differences),
    note: workloadNote(workload, namespace),
    pods: states,
  };
}

/** Completed, terminating and opted-out pods differ in nothing that anybody has to mend. */
function podState(pod: PodFact, wouldGet: IntendedRevision): PodState {
  return {
    name: pod.name,
    uid: pod.uid,
    node: pod.node,
    createdAt: pod.createdAt,
    phase: pod.phase,
    ready: pod.ready,
    terminating: pod.terminating,
    optedOut: podIsOptedOut(pod.labels, pod.annotations),
    running: pod.running,
    differences: podIsCounted(pod) ? differencesOf(wouldGet, pod.running) : [],
    trouble: troubleText(pod.trouble),
  };
}

function troubleText(trouble: PodFact['trouble']): string | null {
  if (!trouble) return null;
  return [trouble.reason, trouble.message].filter(Boolean).join(': ');
}

function mendsBy(
  workload: WorkloadFact,
  differences: readonly Difference[],
): WorkloadState['mendsBy'] {
  // Each run of a CronJob is injected anew, whether one is under way or not.
  if (workload.kind === 'CronJob') return 'itself';
  if (differences.length === 0) return 'nothing-to-mend';
  const { by } = renewalOf(workload);
  return by === 'nobody' ? 'not-supported' : by;
}
