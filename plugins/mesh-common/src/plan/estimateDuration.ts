import type { PlannedWorkload } from '../contract/plan';
import type { WorkloadFact } from '../facts/podFact';

/**
 * What is assumed, in seconds: the wait until every API server matches by the new labels, the time until a pod that
 * takes another's place is ready (the old one ends, the image is on the node, proxy and application start), and the
 * time until all proxies are seen connected. Real applications differ widely, so screens say "about".
 */
const assumed = { settle: 5, wave: 25, verification: 10 } as const;

/** About how many seconds the planned restarts take, one workload after the other. */
export function estimateDuration(
  planned: readonly PlannedWorkload[],
  workloads: readonly WorkloadFact[],
): number {
  const restarts = planned
    .filter(({ method }) => method === 'restart')
    .flatMap(({ ref }) => workloads.find(({ uid }) => uid === ref.uid) ?? [])
    .map(each => waves(each) * (assumed.wave + each.minReadySeconds));
  return restarts.reduce(
    (sum, seconds) => sum + seconds,
    assumed.settle + assumed.verification,
  );
}

/** How many times pods are waited for until all are renewed. */
function waves({ replicas, strategy }: WorkloadFact): number {
  if (!strategy || strategy.type !== 'RollingUpdate') return 1;
  const atOnce = Math.max(1, strategy.maxSurge + strategy.maxUnavailable);
  return Math.ceil(replicas / atOnce);
}
