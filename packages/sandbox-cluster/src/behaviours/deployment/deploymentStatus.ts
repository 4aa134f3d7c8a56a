import { timestamp } from '../../clock';
import { Condition } from '../../store/KubernetesObject';
import { Deployment, DeploymentStatus, ReplicaSet } from '../../store/kinds';
import { conditionOf, withCondition, withoutCondition } from '../conditions';
import { Counts, progressingCondition } from './progressingCondition';
import { rolloutBounds } from './rolloutBounds';

function countsOf(all: ReplicaSet[], current: ReplicaSet | undefined): Counts {
  const sum = (value: (set: ReplicaSet) => number | undefined) =>
    all.reduce((total, set) => total + (value(set) ?? 0), 0);
  return {
    replicas: sum(set => set.status.replicas),
    updated: current?.status.replicas ?? 0,
    ready: sum(set => set.status.readyReplicas),
    available: sum(set => set.status.availableReplicas),
    wanted: sum(set => set.spec.replicas),
    terminating: sum(set => set.status.terminatingReplicas),
  };
}

function availability(
  deployment: Deployment,
  counts: Counts,
  now: number,
): Condition {
  const enough =
    counts.available >=
    deployment.spec.replicas - rolloutBounds(deployment.spec).maxUnavailable;
  const before = conditionOf(deployment.status.conditions, 'Available');
  const status = enough ? 'True' : 'False';
  return {
    type: 'Available',
    status,
    reason: enough ? 'MinimumReplicasAvailable' : 'MinimumReplicasUnavailable',
    message: enough
      ? 'Deployment has minimum availability.'
      : 'Deployment does not have minimum availability.',
    lastUpdateTime:
      before?.status === status ? before.lastUpdateTime : timestamp(now),
  };
}

/** The status that a Deployment has, given its ReplicaSets. `created` names a ReplicaSet made in this very step. */
export function deploymentStatus(
  deployment: Deployment,
  all: ReplicaSet[],
  current: ReplicaSet | undefined,
  created: string | undefined,
  now: number,
): DeploymentStatus {
  const counts = countsOf(all, current);
  const missing = counts.wanted - counts.available;
  let conditions = withCondition(
    deployment.status.conditions,
    availability(deployment, counts, now),
    now,
  );
  const progress = progressingCondition(
    deployment,
    counts,
    { current: current?.metadata.name, created },
    now,
  );
  if (progress) conditions = withCondition(conditions, progress, now);
  const failure = conditionOf(current?.status.conditions, 'ReplicaFailure');
  conditions = failure
    ? withCondition(
        conditions,
        { ...failure, lastUpdateTime: failure.lastTransitionTime },
        now,
      )
    : withoutCondition(conditions, 'ReplicaFailure');
  return {
    observedGeneration: deployment.metadata.generation,
    ...(counts.replicas > 0 && { replicas: counts.replicas }),
    ...(counts.updated > 0 && { updatedReplicas: counts.updated }),
    ...(counts.ready > 0 && { readyReplicas: counts.ready }),
    ...(counts.available > 0 && { availableReplicas: counts.available }),
    ...(missing > 0 && { unavailableReplicas: missing }),
    terminatingReplicas: counts.terminating,
    conditions,
  };
}
