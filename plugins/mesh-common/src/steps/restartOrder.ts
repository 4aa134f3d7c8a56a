import type { WorkloadFact } from '../facts/podFact';

/**
 * Deployments in the order of their restarts: the one with the most replicas first, by name where equal.
 *
 * @remarks
 * The first one is the canary. With many replicas one broken pod is felt least; a single replica is never the canary
 * unless there is nothing else.
 */
export function restartOrder(
  workloads: readonly WorkloadFact[],
): WorkloadFact[] {
  return workloads
    .filter(workload => workload.kind === 'Deployment')
    .sort((a, b) => b.replicas - a.replicas || (a.name < b.name ? -1 : 1));
}
