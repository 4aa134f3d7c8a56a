import type { DisruptionBudget } from '../facts/disruptionBudget';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact } from '../facts/podFact';
import { matchesSelector } from '../injection/matchesSelector';

/** The disruption budgets that an eviction of the pod has to respect. */
export function budgetsOver(
  pod: PodFact,
  budgets: readonly DisruptionBudget[],
): DisruptionBudget[] {
  return budgets.filter(
    ({ selector }) =>
      selector !== null && matchesSelector(pod.labels, selector),
  );
}

/**
 * The name of the disruption budget that would refuse the eviction of a pod now; null where none would, or where the
 * budgets cannot be read: then the answer to the eviction says it.
 */
export function blockingBudget(
  pod: PodFact,
  { disruptionBudgets }: NamespaceFacts,
): string | null {
  if (disruptionBudgets.state === 'unknown' || pod.phase === 'Pending') {
    return null;
  }
  const blocking = budgetsOver(pod, disruptionBudgets.value).find(
    budget => !allows(budget, pod),
  );
  return blocking?.name ?? null;
}

/** As the eviction itself decides: a pod that is not ready takes nothing away from a budget that is met. */
function allows(budget: DisruptionBudget, pod: PodFact): boolean {
  if (budget.disruptionsAllowed > 0) return true;
  if (pod.ready) return false;
  return (
    budget.evictsUnready ||
    (budget.desiredHealthy > 0 &&
      budget.currentHealthy >= budget.desiredHealthy)
  );
}
