import type { PlannedWorkload, RenewalForecast } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import { budgetsOver } from '../steps/blockingBudget';
import { evictionOrder } from '../steps/evictStanding';

/**
 * The time until a pod that takes another's place is ready, in seconds: the old one ends, the image is on the node,
 * proxy and application start. Real applications differ widely, so that screens say "about".
 */
const assumedWave = 25;

/** How a workload will be renewed; null where it is not. `stale` are the pods to renew. */
export function forecastRenewal(
  workload: WorkloadFact,
  method: PlannedWorkload['method'],
  stale: readonly PodFact[],
  facts: Pick<NamespaceFacts, 'disruptionBudgets'>,
): RenewalForecast | null {
  switch (method) {
    case 'restart':
      return ofRestart(workload);
    case 'evict':
      return ofEviction(workload, stale, facts);
    case 'rollout':
      return ofRollout(workload, stale, facts);
    case 'itself':
    case 'none':
    case 'blocked':
      return null;
    default: {
      const never: never = method;
      return never;
    }
  }
}

function ofRestart(workload: WorkloadFact): RenewalForecast {
  const { replicas, strategy } = workload;
  if (!strategy || strategy.type !== 'RollingUpdate') {
    return {
      ...{ surge: 0, unavailable: replicas, podsAtOnce: replicas },
      ...{ seconds: secondsOf(1, workload), evictions: [], budgets: [] },
    };
  }
  const { maxSurge: surge, maxUnavailable: unavailable } = strategy;
  const podsAtOnce = Math.max(1, Math.min(surge + unavailable, replicas));
  return {
    ...{ surge, unavailable, podsAtOnce, evictions: [], budgets: [] },
    seconds: secondsOf(Math.ceil(replicas / podsAtOnce), workload),
  };
}

function ofEviction(
  workload: WorkloadFact,
  stale: readonly PodFact[],
  facts: Pick<NamespaceFacts, 'disruptionBudgets'>,
): RenewalForecast {
  return {
    ...{ surge: 0, unavailable: 1, podsAtOnce: 1 },
    seconds: secondsOf(stale.length, workload),
    evictions: evictionOrder(workload, stale).map(({ name }) => name),
    budgets: budgetNames(stale, facts),
  };
}

/** Argo Rollouts chooses which pods go first. */
function ofRollout(
  workload: WorkloadFact,
  stale: readonly PodFact[],
  facts: Pick<NamespaceFacts, 'disruptionBudgets'>,
): RenewalForecast {
  const atOnce = Math.max(1, workload.strategy?.maxUnavailable ?? 1);
  return {
    ...{ surge: 0, unavailable: atOnce, podsAtOnce: atOnce, evictions: [] },
    seconds: secondsOf(Math.ceil(workload.replicas / atOnce), workload),
    budgets: budgetNames(stale, facts),
  };
}

function secondsOf(waves: number, { minReadySeconds }: WorkloadFact): number {
  return waves * (assumedWave + minReadySeconds);
}

function budgetNames(
  pods: readonly PodFact[],
  { disruptionBudgets }: Pick<NamespaceFacts, 'disruptionBudgets'>,
): string[] {
  if (disruptionBudgets.state === 'unknown') return [];
  const names = pods.flatMap(pod =>
    budgetsOver(pod, disruptionBudgets.value).map(({ name }) => name),
  );
  return [...new Set(names)].sort();
}
