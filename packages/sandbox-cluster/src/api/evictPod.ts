import { matchesLabels } from '../admission/matchesLabels';
import { resourceOf } from '../store/resources';
import { ApiError } from './ApiError';
import { Caller, Cluster } from './Cluster';
import { deleteObject, DeleteOptions } from './deleteObject';
import { existing } from './updateObject';
import { updateObject } from './updateObject';

/** Evicts a pod when every disruption budget over it allows; 429 when one does not. */
export function evictPod(
  cluster: Cluster,
  namespace: string,
  name: string,
  options: DeleteOptions,
  caller: Caller,
): void {
  const pods = resourceOf('pods');
  const pod = existing(cluster, pods, namespace, name);
  const budgets = cluster.store
    .list('poddisruptionbudgets.policy', namespace)
    .filter(
      budget =>
        budget.spec.selector &&
        matchesLabels(budget.spec.selector, pod.metadata.labels ?? {}),
    );
  if (budgets.length > 1) {
    throw new ApiError(
      500,
      'InternalError',
      'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.',
    );
  }
  const [budget] = budgets;
  if (budget && budget.status.disruptionsAllowed < 1) {
    const { desiredHealthy, currentHealthy } = budget.status;
    const message = `The disruption budget ${budget.metadata.name} needs ${desiredHealthy} healthy pods and has ${currentHealthy} currently`;
    throw new ApiError(
      429,
      'TooManyRequests',
      "Cannot evict pod as it would violate the pod's disruption budget.",
      {
        causes: [{ reason: 'DisruptionBudget', message }],
      },
    );
  }
  deleteObject(cluster, pods, namespace, name, options, caller);
  if (!budget || caller.dryRun) return;
  const status = {
    ...budget.status,
    disruptionsAllowed: budget.status.disruptionsAllowed - 1,
  };
  // Counted at once, so that a second eviction does not pass before the budget's controller has looked.
  updateObject(
    cluster,
    resourceOf('poddisruptionbudgets.policy'),
    namespace,
    budget.metadata.name,
    { ...budget, status },
    caller,
    'status',
  );
}
