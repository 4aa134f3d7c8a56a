import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { MigrationRecord } from '../model/migrationRecord';
import { countedPodsOf, podRuns, templateIsCounted } from './countedPods';
import { stampState } from './restartStamp';
import {
  rolloutTrouble,
  whyNotRolledOut,
  type RolloutTrouble,
} from './rollout';
import { wantedRevision } from './wanted';

/** Where the restart of one Deployment stands. Pods decide, the stamp only says whom a rollout belongs to. */
export type RestartStanding =
  /** Every counted pod runs the wanted revision and no rollout is under way. */
  | { kind: 'settled' }
  | { kind: 'needs-restart'; stale: PodFact[] }
  | { kind: 'rolling'; ours: boolean; why: string }
  | { kind: 'troubled'; trouble: RolloutTrouble }
  /** It was restarted for this attempt, and its new pods still do not run the wanted revision. */
  | { kind: 'restarted-in-vain'; stale: PodFact[] };

/** See {@link RestartStanding}. */
export function restartStanding(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  record: MigrationRecord,
): RestartStanding {
  if (!templateIsCounted(workload)) return { kind: 'settled' };
  const stale = stalePodsOf(workload, pods, record);
  const stamp = stampState(workload, record);
  const why = whyNotRolledOut(workload);
  // Going back must not wait for a rollout that the revision it leaves may be breaking, nor a retry for our own.
  const hurries = record.direction === 'back' || stamp === 'earlier';
  if (stamp !== 'present' && stale.length > 0 && (hurries || why === null)) {
    return { kind: 'needs-restart', stale };
  }
  if (why !== null) {
    const trouble = rolloutTrouble(workload, pods);
    return trouble
      ? { kind: 'troubled', trouble }
      : { kind: 'rolling', ours: stamp === 'present', why };
  }
  if (stale.length === 0) return { kind: 'settled' };
  return ofPresentTemplate(stale, workload)
    ? { kind: 'restarted-in-vain', stale }
    : { kind: 'rolling', ours: true, why: 'its old pods are going away' };
}

/** Counted pods of the workload that do not run the wanted revision. */
export function stalePodsOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  record: MigrationRecord,
): PodFact[] {
  const revision = wantedRevision(record);
  return countedPodsOf(workload, pods).filter(pod => !podRuns(pod, revision));
}

/**
 * Pods and Deployments are read one after the other: a complete Deployment can come with pods that were listed while
 * the old ones still existed. Only a pod of the present template shows that the restart did not help.
 */
function ofPresentTemplate(stale: PodFact[], workload: WorkloadFact): boolean {
  return stale.some(
    pod => pod.controller?.uid === workload.currentReplicaSetUid,
  );
}
