import type { WorkloadFact } from '../facts/podFact';
import { templateIsCounted } from './countedPods';
import { isRenewable } from './renewal';

/**
 * The workloads that can be renewed, in their order: the canary, then Deployments, what is
 * evicted, DaemonSets and StatefulSets, each kind with the most replicas first, by name where equal.
 *
 * @remarks
 * The canary is where one broken pod is felt least: a Deployment without data of its own, of several replicas. A single
 * replica or a StatefulSet is one only where there is nothing else. It does not depend on who still needs a restart, so
 * that the order stays while a migration goes on.
 */
export function restartOrder(
  workloads: readonly WorkloadFact[],
): WorkloadFact[] {
  const restartable = workloads.filter(isRenewable);
  const canary = [...restartable]
    .filter(each => each.replicas > 0 && templateIsCounted(each))
    .sort(by(canaryRank))
    .at(0);
  return [...restartable].sort(
    by(each => (each === canary ? -1 : kindRank(each))),
  );
}

function by(rank: (workload: WorkloadFact) => number) {
  return (a: WorkloadFact, b: WorkloadFact) =>
    rank(a) - rank(b) || b.replicas - a.replicas || (a.name < b.name ? -1 : 1);
}

/** Evictions take a pod away before another one is there, which is felt more than a rollout with a surge. */
function canaryRank(workload: WorkloadFact): number {
  const { kind, replicas, keepsData } = workload;
  if (kind === 'StatefulSet') return replicas > 1 ? 6 : 7;
  if (replicas === 1) return kind === 'Deployment' ? 4 : 5;
  if (kind === 'Deployment') return keepsData ? 2 : 0;
  return kind === 'DaemonSet' ? 1 : 3;
}

const kindsInOrder: readonly WorkloadFact['kind'][] = [
  'Deployment',
  'Rollout',
  'ReplicaSet',
  'ReplicationController',
  'DaemonSet',
  'StatefulSet',
];

function kindRank({ kind }: WorkloadFact): number {
  return kindsInOrder.indexOf(kind);
}
