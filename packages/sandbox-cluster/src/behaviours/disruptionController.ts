import { matchesLabels } from '../admission/matchesLabels';
import { sameJson } from '../store/json';
import { PodDisruptionBudget } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { Behaviour, Change, ClusterView } from './Behaviour';
import { controllerOf, isActive, isReady } from './ownership';

function share(value: number | string, of: number): number {
  if (typeof value === 'number') return value;
  return Math.ceil((Number.parseInt(value, 10) * of) / 100);
}

// Percentages and maxUnavailable count from what the owners want, not from the pods that happen to be there.
function expectedPods(
  view: ClusterView,
  budget: PodDisruptionBudget,
  pods: Pod[],
): number {
  if (typeof budget.spec.minAvailable === 'number') return pods.length;
  const owners = new Map(
    pods.map(pod => [
      controllerOf(pod)?.name ?? pod.metadata.name,
      controllerOf(pod),
    ]),
  );
  return [...owners.values()].reduce((sum, owner) => {
    const { namespace } = budget.metadata;
    const scaled =
      owner &&
      (owner.kind === 'StatefulSet'
        ? view.get('statefulsets.apps', namespace, owner.name)
        : view.get('replicasets.apps', namespace, owner.name));
    return sum + (scaled?.spec.replicas ?? 1);
  }, 0);
}

function desiredHealthy(budget: PodDisruptionBudget, expected: number): number {
  const { minAvailable, maxUnavailable } = budget.spec;
  if (minAvailable !== undefined) return share(minAvailable, expected);
  return Math.max(0, expected - share(maxUnavailable ?? 0, expected));
}

function reactTo(view: ClusterView, budget: PodDisruptionBudget): Change[] {
  const selector = budget.spec.selector;
  const pods = view
    .list('pods', budget.metadata.namespace)
    .filter(
      pod =>
        isActive(pod) &&
        selector &&
        matchesLabels(selector, pod.metadata.labels ?? {}),
    );
  const expected = expectedPods(view, budget, pods);
  const healthy = pods.filter(isReady).length;
  const desired = desiredHealthy(budget, expected);
  const status = {
    disruptionsAllowed: expected > 0 ? Math.max(0, healthy - desired) : 0,
    currentHealthy: healthy,
    desiredHealthy: desired,
    expectedPods: expected,
    observedGeneration: budget.metadata.generation,
  };
  if (sameJson(status, budget.status)) return [];
  return [
    {
      kind: 'updateStatus',
      resource: 'poddisruptionbudgets.policy',
      object: { ...budget, status },
    },
  ];
}

/** Counts, for each disruption budget, how many pods may be evicted now. */
export const disruptionController: Behaviour = {
  name: 'disruption-controller',
  manager: 'kube-controller-manager',
  react: view => ({
    changes: view
      .list('poddisruptionbudgets.policy')
      .flatMap(budget => reactTo(view, budget)),
  }),
};
