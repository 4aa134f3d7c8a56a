import type { WorkloadFact } from '../../facts/podFact';
import type { ResourceQuota } from '../../facts/resourceQuota';
import { quantityOf } from '../../preview/quantity';
import { workloadObject } from '../../steps/workloadRef';
import { workloadsToRestart } from '../concernedWorkloads';
import { type CheckSubject, defineCheck } from '../defineCheck';

/** A rollout that makes a pod beside the present ones ends nowhere where the quota allows no more. */
export const quotaHasRoom = defineCheck({
  id: 'MESH128',
  title: 'The quota leaves room for the pods of a rollout',
  needs: ['workloads', 'pods', 'targetRevision', 'quotas'],
  undetermined: 'warns',
  evaluate({ workloads, pods, targetRevision, quotas }, subject) {
    const beside = workloadsToRestart(
      workloads,
      pods,
      targetRevision.revision,
    ).filter(needsOneMore);
    // What counts some pods alone may not count these.
    const full = quotas
      .filter(({ scoped }) => !scoped)
      .flatMap(quota => fullOf(quota));
    return beside.flatMap(workload =>
      full.slice(0, 1).map(limit => noRoom(workload, limit, subject)),
    );
  },
});

/** No old pod goes before a new one is ready. */
function needsOneMore({ strategy }: WorkloadFact): boolean {
  return (
    strategy?.type === 'RollingUpdate' &&
    strategy.maxSurge > 0 &&
    strategy.maxUnavailable === 0
  );
}

interface FullLimit {
  quota: string;
  resource: string;
  used: string;
  hard: string;
}

/** Limits of which a pod takes some in any case: a sidecar always asks for CPU and memory. */
const limitsOfPods: readonly string[] = [
  'pods',
  'count/pods',
  'cpu',
  'memory',
  'requests.cpu',
  'requests.memory',
  'limits.cpu',
  'limits.memory',
];

function fullOf({ name, hard, used }: ResourceQuota): FullLimit[] {
  return limitsOfPods.flatMap(resource => {
    const most = quantityOf(hard[resource] ?? '');
    const now = quantityOf(used[resource] ?? '');
    return most !== null && now !== null && now >= most
      ? [{ quota: name, resource, used: used[resource], hard: hard[resource] }]
      : [];
  });
}

function noRoom(
  workload: WorkloadFact,
  { quota, resource, used, hard }: FullLimit,
  { namespace, found }: CheckSubject,
) {
  return found({
    severity: 'blocker',
    object: workloadObject(workload, { namespace }),
    says: '{name} needs one pod more while it restarts, and quota {quota} allows none: {used} of {hard} {resource} are in use.',
    remedy:
      'Raise the quota for the move, or scale something down; then make the plan again.',
    params: { name: workload.name, quota, used, hard, resource },
    evidence: [`${quota}: ${resource} ${used} of ${hard}`],
  });
}
