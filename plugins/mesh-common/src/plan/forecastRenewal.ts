import type { PlannedWorkload, RenewalForecast } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import { budgetsOver } from '../steps/blockingBudget';
import { type PodStartTimes, podStartTimes } from './podStartTimes';
import { evictionOrder } from '../steps/evictStanding';

/** How a workload will be renewed; null where it is not. `stale` are the pods to renew, `live` all that run. */
export function forecastRenewal(
  workload: WorkloadFact,
  method: PlannedWorkload['method'],
  stale: readonly PodFact[],
  live: readonly PodFact[],
  facts: Pick<NamespaceFacts, 'disruptionBudgets'>,
): RenewalForecast | null {
  const starts = podStartTimes(live);
  switch (method) {
    case 'restart':
      return ofRestart(workload, starts);
    case 'evict':
      return ofEviction(workload, stale, starts, facts);
    case 'rollout':
      return ofRollout(workload, stale, starts, facts);
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

function ofRestart(
  workload: WorkloadFact,
  starts: PodStartTimes,
): RenewalForecast {
  const { replicas, strategy } = workload;
  if (!strategy || strategy.type !== 'RollingUpdate') {
    return {
      ...{ surge: 0, unavailable: replicas, podsAtOnce: replicas },
      ...{ ...timeOf(1, workload, starts), evictions: [], budgets: [] },
    };
  }
  const { maxSurge: surge, maxUnavailable: unavailable } = strategy;
  const podsAtOnce = Math.max(1, Math.min(surge + unavailable, replicas));
  return {
    ...{ surge, unavailable, podsAtOnce, evictions: [], budgets: [] },
    ...timeOf(Math.ceil(replicas / podsAtOnce), workload, starts),
  };
}

function ofEviction(
  workload: WorkloadFact,
  stale: readonly PodFact[],
  starts: PodStartTimes,
  facts: Pick<NamespaceFacts, 'disruptionBudgets'>,
): RenewalForecast {
  return {
    ...{ surge: 0, unavailable: 1, podsAtOnce: 1 },
    ...timeOf(stale.length, workload, starts),
    evictions: evictionOrder(workload, stale).map(({ name }) => name),
    budgets: budgetNames(stale, facts),
  };
}

/** Argo Rollouts chooses which pods go first. */
function ofRollout(
  workload: WorkloadFact,
  stale: readonly PodFact[],
  starts: PodStartTimes,
  facts: Pick<NamespaceFacts, 'disruptionBudgets'>,
): RenewalForecast {
  const atOnce = Math.max(1, workload.strategy?.maxUnavailable ?? 1);
  return {
    ...{ surge: 0, unavailable: atOnce, podsAtOnce: atOnce, evictions: [] },
    ...timeOf(Math.ceil(workload.replicas / atOnce), workload, starts),
    budgets: budgetNames(stale, facts),
  };
}

function timeOf(
  waves: number,
  { minReadySeconds }: WorkloadFact,
  { least, most }: PodStartTimes,
): Pick<RenewalForecast, 'seconds' | 'leastSeconds'> {
  const seconds = (start: number) =>
    Math.round(waves * (start + minReadySeconds));
  return {
    seconds: seconds(most),
    ...(least < most && { leastSeconds: seconds(least) }),
  };
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
