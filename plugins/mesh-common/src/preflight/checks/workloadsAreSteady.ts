import type { PodFact, WorkloadFact } from '../../facts/podFact';
import type { MigrationRecord } from '../../model/migrationRecord';
import { listNames } from '../../model/say';
import { countedPodsOf, podRuns } from '../../steps/countedPods';
import { isRenewable, renewalOf } from '../../steps/renewal';
import { whyNotComplete } from '../../steps/renewedPods';
import { whyRolloutIsBusy } from '../../steps/rolloutStanding';
import { stampState } from '../../steps/restartStamp';
import { unreadyPods, whyNotRolledOut } from '../../steps/rollout';
import { wantedRevision } from '../../steps/wanted';
import { isConcerned, livePodsOf } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';

/** What is not well before the restart cannot be told from what the restart broke. */
export const workloadsAreSteady = defineCheck({
  id: 'MESH115',
  title: 'No workload is paused, rolling or unready',
  needs: ['workloads', 'pods'],
  undetermined: 'blocks',
  evaluate({ workloads, pods }, { namespace, migration, found }) {
    return workloads
      .filter(isRenewable)
      .filter(workload => isConcerned(workload, pods))
      .filter(workload => !begunByUs(workload, pods, migration))
      .flatMap(workload => {
        const unsteady = whyUnsteady(workload, pods);
        if (!unsteady) return [];
        const { apiVersion, apiKind, name } = workload;
        return [
          found({
            severity: 'blocker',
            variant: unsteady.kind,
            object: { apiVersion, kind: apiKind, namespace, name },
            says: '{kind} {name} {why}.',
            remedy: unsteady.remedy,
            params: { kind: apiKind, name, why: unsteady.why },
            evidence: unsteady.evidence,
          }),
        ];
      });
  },
});

/** A second attempt meets what the first one began: its stamp, or pods of the target where none is stamped. */
function begunByUs(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  migration: MigrationRecord | null,
): boolean {
  if (!migration) return false;
  if (renewalOf(workload).by === 'restart') {
    return stampState(workload, migration) !== 'none';
  }
  const revision = wantedRevision(migration);
  return (
    migration.attempt > 1 &&
    countedPodsOf(workload, pods).some(pod => podRuns(pod, revision))
  );
}

function whyUnsteady(workload: WorkloadFact, pods: readonly PodFact[]) {
  const unready = unreadyPods(livePodsOf(workload, pods));
  if (workload.paused) {
    return {
      kind: 'paused',
      why: 'is paused, so that its pods would not be renewed',
      remedy: 'Ask who paused it, and resume it.',
      evidence: ['spec.paused: true'],
    };
  }
  const rolling = whyRolling(workload, pods);
  if (rolling === null && unready.length === 0) return null;
  const names = unready.length > 0 ? `; not ready: ${listNames(unready)}` : '';
  return {
    kind: 'rolling',
    why: `is not steady: ${rolling ?? 'a pod is not ready'}${names}`,
    remedy: 'Wait until its rollout is complete, or mend it.',
    evidence: unready,
  };
}

/** Whether a template is rolled out says nothing of pods that no change of it renews. */
function whyRolling(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): string | null {
  const { by } = renewalOf(workload);
  switch (by) {
    case 'restart':
      return whyNotRolledOut(workload);
    case 'rollout':
      return whyRolloutIsBusy(workload) ?? whyNotComplete(workload, pods);
    case 'evict':
      return whyNotComplete(workload, pods);
    case 'itself':
    case 'nobody':
      return null;
    default: {
      const never: never = by;
      return never;
    }
  }
}
