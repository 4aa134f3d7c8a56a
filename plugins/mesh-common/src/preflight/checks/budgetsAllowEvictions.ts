import type { DisruptionBudget } from '../../facts/disruptionBudget';
import type { PodFact, WorkloadFact } from '../../facts/podFact';
import { listNames } from '../../model/say';
import { budgetsOver } from '../../steps/blockingBudget';
import { renewalOf } from '../../steps/renewal';
import { workloadObject } from '../../steps/workloadRef';
import { podsToRenew, workloadsToRenew } from '../concernedWorkloads';
import { type CheckSubject, defineCheck } from '../defineCheck';

/** Rollouts do not ask disruption budgets, evictions do: one that never allows any would be waited for without end. */
export const budgetsAllowEvictions = defineCheck({
  id: 'MESH126',
  title: 'No disruption budget forbids the evictions for good',
  needs: ['workloads', 'pods', 'targetRevision', 'disruptionBudgets'],
  undetermined: 'warns',
  evaluate({ workloads, pods, targetRevision, disruptionBudgets }, subject) {
    const { revision } = targetRevision;
    return workloadsToRenew(workloads, pods, revision)
      .filter(isEvicted)
      .flatMap(workload =>
        findingOf(
          workload,
          podsToRenew(workload, pods, revision),
          disruptionBudgets,
          subject,
        ),
      );
  },
});

function isEvicted(workload: WorkloadFact): boolean {
  const { by } = renewalOf(workload);
  return by === 'evict' || by === 'rollout';
}

function findingOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  all: readonly DisruptionBudget[],
  { namespace, found }: CheckSubject,
) {
  const over = all.filter(budget =>
    pods.some(pod => budgetsOver(pod, [budget]).length > 0),
  );
  const object = workloadObject(workload, { namespace });
  const params = { kind: workload.apiKind, name: workload.name, namespace };
  if (pods.some(pod => budgetsOver(pod, all).length > 1)) {
    return [
      found({
        severity: 'blocker',
        variant: 'several',
        object,
        says: 'Pods of {kind} {name} have several disruption budgets ({names}), and Kubernetes evicts no such pod.',
        remedy: 'Let one budget select them, then make the plan again.',
        params: { ...params, names: listNames(over.map(({ name }) => name)) },
        evidence: over.map(evidenceOf),
      }),
    ];
  }
  return over.filter(neverAllows).map(budget =>
    found({
      severity: 'blocker',
      object,
      says: 'Disruption budget {budget} never lets a pod of {kind} {name} be evicted ({rule}, {pods} pods).',
      remedy:
        'Add a replica or loosen the budget for the move (kubectl edit poddisruptionbudget {budget} -n {namespace}), then make the plan again.',
      params: {
        ...params,
        budget: budget.name,
        rule: budget.rule,
        pods: budget.expectedPods,
      },
      evidence: [evidenceOf(budget)],
    }),
  );
}

/** Not even where all of its pods are healthy. */
function neverAllows({ expectedPods, desiredHealthy }: DisruptionBudget) {
  return expectedPods > 0 && desiredHealthy >= expectedPods;
}

function evidenceOf({
  name,
  rule,
  expectedPods,
  desiredHealthy,
  disruptionsAllowed,
}: DisruptionBudget): string {
  return `${name}: ${rule}; ${desiredHealthy} of ${expectedPods} pods have to be healthy, ${disruptionsAllowed} may be evicted now`;
}
