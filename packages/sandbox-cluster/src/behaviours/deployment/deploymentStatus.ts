import { timestamp } from '../../clock';
import { Condition } from '../../store/KubernetesObject';
import { Deployment, DeploymentStatus, ReplicaSet } from '../../store/kinds';
import { conditionOf, withCondition, withoutCondition } from '../conditions';
import { rolloutBounds } from './rolloutBounds';

interface Counts {
  replicas: number;
  updated: number;
  ready: number;
  available: number;
  wanted: number;
  terminating: number;
}

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

function hasProgressed(counts: Counts, before: DeploymentStatus): boolean {
  const oldBefore = (before.replicas ?? 0) - (before.updatedReplicas ?? 0);
  return (
    counts.updated > (before.updatedReplicas ?? 0) ||
    counts.replicas - counts.updated < oldBefore ||
    counts.ready > (before.readyReplicas ?? 0) ||
    counts.available > (before.availableReplicas ?? 0)
  );
}

/** When a rollout that makes no progress counts as stuck. */
export function progressDeadline(deployment: Deployment): number | undefined {
  const condition = conditionOf(deployment.status.conditions, 'Progressing');
  const seconds = deployment.spec.progressDeadlineSeconds;
  if (
    seconds === undefined ||
    condition?.lastUpdateTime === undefined ||
    deployment.spec.paused
  )
    return undefined;
  if (
    condition.status !== 'True' ||
    condition.reason === 'NewReplicaSetAvailable'
  )
    return undefined;
  // The comparison in Kubernetes is "after", on whole seconds.
  return Date.parse(condition.lastUpdateTime) + seconds * 1000 + 1000;
}

function progressing(
  deployment: Deployment,
  counts: Counts,
  current: ReplicaSet | undefined,
  created: string | undefined,
  now: number,
): Condition | undefined {
  const before = conditionOf(deployment.status.conditions, 'Progressing');
  const at = (
    status: Condition['status'],
    reason: string,
    message: string,
  ): Condition => ({
    type: 'Progressing',
    status,
    reason,
    message,
    lastUpdateTime: timestamp(now),
  });
  if (created)
    return at(
      'True',
      'NewReplicaSetCreated',
      `Created new replica set "${created}"`,
    );
  if (deployment.spec.paused) {
    return before?.reason === 'DeploymentPaused'
      ? before
      : at('Unknown', 'DeploymentPaused', 'Deployment is paused');
  }
  if (before?.reason === 'DeploymentPaused')
    return at('Unknown', 'DeploymentResumed', 'Deployment is resumed');
  if (!current) return before;
  const { replicas } = deployment.spec;
  const settled =
    before?.reason === 'NewReplicaSetAvailable' &&
    counts.replicas === counts.updated;
  if (settled) return before;
  const name = current.metadata.name;
  if (
    counts.updated === replicas &&
    counts.replicas === replicas &&
    counts.available === replicas
  ) {
    return at(
      'True',
      'NewReplicaSetAvailable',
      `ReplicaSet "${name}" has successfully progressed.`,
    );
  }
  if (!before)
    return at('True', 'FoundNewReplicaSet', `Found new replica set "${name}"`);
  if (hasProgressed(counts, deployment.status)) {
    return at(
      'True',
      'ReplicaSetUpdated',
      `ReplicaSet "${name}" is progressing.`,
    );
  }
  const deadline = progressDeadline(deployment);
  if (deadline !== undefined && now >= deadline) {
    return at(
      'False',
      'ProgressDeadlineExceeded',
      `ReplicaSet "${name}" has timed out progressing.`,
    );
  }
  return before;
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
  const progress = progressing(deployment, counts, current, created, now);
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
