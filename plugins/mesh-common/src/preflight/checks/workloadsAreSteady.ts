import type { PodFact, WorkloadFact } from '../../facts/podFact';
import type { MigrationRecord } from '../../model/migrationRecord';
import { listNames } from '../../model/say';
import { isRestartable } from '../../steps/renewal';
import { stampState } from '../../steps/restartStamp';
import { unreadyPods, whyNotRolledOut } from '../../steps/rollout';
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
      .filter(isRestartable)
      .filter(workload => isConcerned(workload, pods))
      .filter(workload => !restartedByUs(workload, migration))
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

/** A second attempt meets the rollout that the first one began. */
function restartedByUs(
  workload: WorkloadFact,
  migration: MigrationRecord | null,
): boolean {
  return migration !== null && stampState(workload, migration) !== 'none';
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
  const rolling = whyNotRolledOut(workload);
  if (rolling === null && unready.length === 0) return null;
  const names = unready.length > 0 ? `; not ready: ${listNames(unready)}` : '';
  return {
    kind: 'rolling',
    why: `is not steady: ${rolling ?? 'a pod is not ready'}${names}`,
    remedy: 'Wait until its rollout is complete, or mend it.',
    evidence: unready,
  };
}
