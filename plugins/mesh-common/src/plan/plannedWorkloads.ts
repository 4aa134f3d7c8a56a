import type { PlannedWorkload } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import {
  isConcerned,
  livePodsOf,
  podsToRenew,
} from '../preflight/concernedWorkloads';
import { templateIsCounted, workloadsAndPods } from '../steps/countedPods';
import { predictDowntime } from '../steps/downtime/predictDowntime';
import { isRenewable, renewalOf } from '../steps/renewal';
import { restartOrder } from '../steps/restartOrder';
import { workloadRef } from '../steps/workloadRef';
import { plannedEffect } from './plannedEffect';

/**
 * The workloads of a plan: those that are restarted in their order, then what is not.
 *
 * @remarks
 * With an unknown target revision every pod counts as one to renew, so that the plan shows what would be touched.
 */
export function plannedWorkloads(
  facts: NamespaceFacts,
  targetRevision: string | null,
): PlannedWorkload[] {
  const read = workloadsAndPods(facts);
  if (!read.known) return [];
  const others = read.workloads
    .filter(workload => !isRenewable(workload))
    .filter(workload => isShown(workload, read.pods));
  const planned = [...restartOrder(read.workloads), ...others].map(workload =>
    plannedWorkload(workload, read.pods, facts, targetRevision),
  );
  const [canary, ...restarted] = planned.filter(
    ({ method }) => method === 'restart',
  );
  return [
    ...(canary ? [{ ...canary, canary: true }] : []),
    ...restarted,
    ...planned.filter(({ method }) => method !== 'restart'),
  ];
}

/** Without pods, only what may have some again by itself or by a person: old ReplicaSets and ended Jobs have not. */
function isShown(workload: WorkloadFact, pods: readonly PodFact[]): boolean {
  return (
    workload.kind === 'CronJob' ||
    workload.kind === 'Rollout' ||
    workload.kind === 'StatefulSet' ||
    livePodsOf(workload, pods).length > 0
  );
}

function plannedWorkload(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  facts: NamespaceFacts,
  targetRevision: string | null,
): PlannedWorkload {
  const toRenew = podsToRenew(workload, pods, targetRevision ?? '').length;
  const method = methodOf(workload, pods, toRenew);
  return {
    ref: workloadRef(workload, facts),
    kind: workload.kind,
    method,
    effect: plannedEffect(workload, method, facts.namespace, targetRevision),
    pods: livePodsOf(workload, pods).length,
    podsToRenew: toRenew,
    canary: false,
    downtime: isRenewedBy(method) && predictDowntime(workload, facts) !== null,
    forecast: null,
    notes: [],
    entities: null,
  };
}

function methodOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  toRenew: number,
): PlannedWorkload['method'] {
  const { by } = renewalOf(workload);
  switch (by) {
    case 'restart':
      if (toRenew === 0) return 'none';
      return workload.paused ? 'blocked' : 'restart';
    case 'evict':
    case 'rollout':
      return toRenew === 0 ? 'none' : by;
    case 'itself':
      return templateIsCounted(workload) ? 'itself' : 'none';
    case 'nobody':
      return isConcerned(workload, pods) ? 'blocked' : 'none';
    default: {
      const never: never = by;
      return never;
    }
  }
}

/** True for the methods by which a migration renews pods. */
export function isRenewedBy(method: PlannedWorkload['method']): boolean {
  return method === 'restart' || method === 'evict' || method === 'rollout';
}
