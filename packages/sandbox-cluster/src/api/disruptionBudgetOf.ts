import { matchesLabels } from '../admission/matchesLabels';
import { PodDisruptionBudget } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { ObjectStore } from '../store/ObjectStore';
import { ApiError } from './ApiError';

/** The one disruption budget over a pod; the eviction does not support several. */
export function disruptionBudgetOf(
  store: Pick<ObjectStore, 'list'>,
  pod: Pod,
): PodDisruptionBudget | undefined {
  const budgets = store
    .list('poddisruptionbudgets.policy', pod.metadata.namespace)
    .filter(
      ({ spec }) =>
        spec.selector &&
        matchesLabels(spec.selector, pod.metadata.labels ?? {}),
    );
  if (budgets.length > 1) {
    throw new ApiError(
      500,
      '',
      'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.',
    );
  }
  return budgets[0];
}

/** What an eviction answers while a budget does not allow it, in the words of the API server. */
export function whyNotEvictable({
  metadata,
  spec,
  status,
}: PodDisruptionBudget): ApiError | undefined {
  const { name, generation = 0 } = metadata;
  const { currentHealthy, desiredHealthy } = status;
  // Its controller has not counted this budget yet.
  if (spec.selector && (status.observedGeneration ?? 0) < generation) {
    return tooManyRequests(
      `The disruption budget ${name} is still being processed by the server.`,
      10,
    );
  }
  if (status.disruptionsAllowed > 0) return undefined;
  return tooManyRequests(
    currentHealthy <= desiredHealthy
      ? `The disruption budget ${name} needs ${desiredHealthy} healthy pods and has ${currentHealthy} currently`
      : `The disruption budget ${name} does not allow evicting pods currently`,
  );
}

function tooManyRequests(message: string, retryAfterSeconds?: number) {
  return new ApiError(
    429,
    'TooManyRequests',
    "Cannot evict pod as it would violate the pod's disruption budget.",
    {
      causes: [{ reason: 'DisruptionBudget', message }],
      ...(retryAfterSeconds && { retryAfterSeconds }),
    },
  );
}
