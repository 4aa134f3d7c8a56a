import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { WorkloadFact } from '../facts/podFact';
import { known } from '../model/known';
import { renewalOf } from '../steps/renewal';
import type { CheckFacts } from './checkFacts';

/** What is not needed for any workload of the namespace need not be known either. */
export function neededLimits(
  facts: NamespaceFacts,
): Pick<
  CheckFacts,
  | 'volumeClaims'
  | 'claimsAsRead'
  | 'disruptionBudgets'
  | 'autoscalers'
  | 'quotas'
> {
  const { workloads, volumeClaims, disruptionBudgets } = facts;
  const isAny = (holds: (workload: WorkloadFact) => boolean) =>
    workloads.state === 'unknown' || workloads.value.some(holds);
  const none = known([], '');
  return {
    volumeClaims: isAny(({ claims }) => claims.length > 0)
      ? volumeClaims
      : none,
    claimsAsRead: known(volumeClaims, ''),
    disruptionBudgets: isAny(isEvicted) ? disruptionBudgets : none,
    autoscalers: facts.autoscalers,
    quotas: facts.quotas,
  };
}

function isEvicted(workload: WorkloadFact): boolean {
  const { by } = renewalOf(workload);
  return by === 'evict' || by === 'rollout';
}
