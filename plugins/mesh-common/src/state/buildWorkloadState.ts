import type { WorkloadState } from '../contract/entityMesh';
import {
  podBelongsTo,
  podIsMadeBy,
  type PodFact,
  type WorkloadFact,
} from '../facts/podFact';
import { podIsLive } from '../facts/podIsLive';
import { differencesOf, type ExpectedProxy } from '../injection/differencesOf';
import { podIsPending, podStanding } from '../injection/podStanding';
import type { Difference } from '../model/difference';
import type { IntendedRevision } from '../model/intendedRevision';
import type { PodState } from '../model/workload';
import { renewalOf } from '../steps/renewal';
import { workloadNote } from '../steps/workloadNote';
import { countRevisions } from './countRevisions';
import { holdDifference, holdDirect } from './holdDifference';

/** What a workload's pods are compared with. */
export interface WouldGet {
  /** What its template would be injected with now. */
  wouldGet: IntendedRevision;
  expected: ExpectedProxy;
}

/** The state of one workload with its pods. */
export function buildWorkloadState(
  namespace: string,
  workload: WorkloadFact,
  allPods: readonly PodFact[],
  { wouldGet, expected }: WouldGet,
): WorkloadState {
  const pods = allPods.filter(pod => podBelongsTo(pod, workload));
  const live = pods.filter(podIsLive);
  // Pods that differ alike share what is said of them: a fleet keeps a hundred thousand of them in memory.
  const said = new Map<string, Difference>();
  const states = pods.map(pod => {
    // Only counted pods differ: the others differ in nothing that anybody has to mend.
    if (podStanding(pod) !== 'counted') return podState(pod, []);
    const differences = differencesOf(pod, wouldGet, expected).map(found => {
      const { kind, from, to, message } = found;
      const isMade = podIsMadeBy(pod, workload);
      const key = [isMade, kind, from, to, message.text].join('/');
      const difference =
        said.get(key) ??
        (isMade
          ? holdDifference(found, workload, namespace)
          : holdDirect(found, workload));
      said.set(key, difference);
      return difference;
    });
    return podState(pod, differences);
  });
  const differences = [...said.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, difference]) => difference);
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
    runs: countRevisions(
      live.filter(pod => !podIsPending(pod)).map(pod => pod.running),
    ),
    wouldGet,
    differences,
    mendsBy: mendsBy(workload, differences),
    renewedBy: renewedBy(workload),
    note: workloadNote(workload, namespace),
    pods: states,
  };
}

function renewedBy(workload: WorkloadFact): WorkloadState['renewedBy'] {
  const { by } = renewalOf(workload);
  return by === 'itself' || by === 'nobody' ? by : 'restart';
}

function podState(pod: PodFact, differences: Difference[]): PodState {
  return {
    name: pod.name,
    uid: pod.uid,
    node: pod.node,
    createdAt: pod.createdAt,
    phase: pod.phase,
    ready: pod.ready,
    terminating: pod.terminating,
    standing: podStanding(pod),
    running: pod.running,
    differences,
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
  if (differences.some(({ mendedByRestart }) => mendedByRestart)) {
    return 'restart';
  }
  const { by } = renewalOf(workload);
  return by === 'itself' ? by : 'not-supported';
}
