import type { PlannedWorkload } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { Message } from '../model/message';
import { count, say } from '../model/say';
import { restartMeansDowntime } from '../steps/downtime';
import {
  isConcerned,
  livePodsOf,
  podsToRenew,
} from '../preflight/concernedWorkloads';
import { templateIsCounted, workloadsAndPods } from '../steps/countedPods';
import { restartOrder } from '../steps/restartOrder';
import { workloadRef } from '../steps/workloadRef';

/**
 * The workloads of a plan: Deployments in the order of their restarts, then what is not restarted.
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
  const deployments = restartOrder(read.workloads);
  const others = read.workloads.filter(
    workload =>
      workload.kind !== 'Deployment' &&
      livePodsOf(workload, read.pods).length > 0,
  );
  const planned = [...deployments, ...others].map(workload =>
    plannedWorkload(workload, read.pods, facts, targetRevision),
  );
  const restarted = planned.filter(({ method }) => method === 'restart');
  return [
    ...restarted,
    ...planned.filter(({ method }) => method !== 'restart'),
  ];
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
    effect: effectOf(workload, method, targetRevision),
    pods: livePodsOf(workload, pods).length,
    podsToRenew: toRenew,
    canary: false,
    downtime: method === 'restart' && restartMeansDowntime(workload),
    entities: null,
  };
}

function methodOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  toRenew: number,
): PlannedWorkload['method'] {
  if (workload.kind !== 'Deployment') {
    return isConcerned(workload, pods) ? 'blocked' : 'none';
  }
  return toRenew > 0 ? 'restart' : 'none';
}

function effectOf(
  workload: WorkloadFact,
  method: PlannedWorkload['method'],
  targetRevision: string | null,
): Message {
  switch (method) {
    case 'restart':
      return restartEffect(workload);
    case 'itself':
      return say('plan.effect.itself', 'Renews its pods by itself.');
    case 'blocked':
      return say(
        'plan.effect.blocked',
        'A migration can renew the pods of Deployments only.',
      );
    case 'none':
      return noEffect(workload, targetRevision);
    default: {
      const never: never = method;
      return never;
    }
  }
}

function restartEffect({ replicas, strategy }: WorkloadFact): Message {
  const pods = count(replicas, 'pod');
  if (!strategy || strategy.type === 'Recreate') {
    return say(
      'plan.effect.recreate',
      '{pods}, all removed before new ones start',
      { pods },
    );
  }
  return say(
    'plan.effect.rolling',
    '{pods}, {surge} surge, {unavailable} unavailable',
    {
      pods,
      surge: strategy.maxSurge,
      unavailable: strategy.maxUnavailable,
    },
  );
}

function noEffect(
  workload: WorkloadFact,
  targetRevision: string | null,
): Message {
  if (!templateIsCounted(workload)) {
    return say('plan.effect.out', 'Stays out of the mesh, is not restarted.');
  }
  if (workload.replicas === 0) {
    return say('plan.effect.zero', 'Scaled to zero, is not restarted.');
  }
  return say('plan.effect.none', 'Runs {revision} already, is not restarted.', {
    revision: targetRevision ?? 'the target',
  });
}
