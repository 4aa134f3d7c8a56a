import { timestamp } from '../../clock';
import { Condition } from '../../store/KubernetesObject';
import { Deployment, DeploymentStatus } from '../../store/kinds';
import { conditionOf } from '../conditions';

/** How many pods a Deployment has, over all its ReplicaSets. */
export interface Counts {
  replicas: number;
  updated: number;
  ready: number;
  available: number;
  wanted: number;
  terminating: number;
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

type Progress = Pick<Condition, 'status' | 'reason' | 'message'>;

/** What the condition becomes while a rollout is under way; undefined when it stays as it is. */
function rolloutProgress(
  deployment: Deployment,
  counts: Counts,
  name: string,
  now: number,
): Progress | undefined {
  const before = conditionOf(deployment.status.conditions, 'Progressing');
  const { replicas } = deployment.spec;
  if (
    before?.reason === 'NewReplicaSetAvailable' &&
    counts.replicas === counts.updated
  )
    return undefined;
  if (
    counts.updated === replicas &&
    counts.replicas === replicas &&
    counts.available === replicas
  ) {
    return {
      status: 'True',
      reason: 'NewReplicaSetAvailable',
      message: `ReplicaSet "${name}" has successfully progressed.`,
    };
  }
  if (!before)
    return {
      status: 'True',
      reason: 'FoundNewReplicaSet',
      message: `Found new replica set "${name}"`,
    };
  if (hasProgressed(counts, deployment.status)) {
    return {
      status: 'True',
      reason: 'ReplicaSetUpdated',
      message: `ReplicaSet "${name}" is progressing.`,
    };
  }
  if (now < (progressDeadline(deployment) ?? Infinity)) return undefined;
  return {
    status: 'False',
    reason: 'ProgressDeadlineExceeded',
    message: `ReplicaSet "${name}" has timed out progressing.`,
  };
}

function changedProgress(
  deployment: Deployment,
  counts: Counts,
  sets: { current?: string; created?: string },
  now: number,
): Progress | undefined {
  const before = conditionOf(deployment.status.conditions, 'Progressing');
  const { current, created } = sets;
  if (created)
    return {
      status: 'True',
      reason: 'NewReplicaSetCreated',
      message: `Created new replica set "${created}"`,
    };
  const paused = before?.reason === 'DeploymentPaused';
  if (deployment.spec.paused) {
    return paused
      ? undefined
      : {
          status: 'Unknown',
          reason: 'DeploymentPaused',
          message: 'Deployment is paused',
        };
  }
  if (paused)
    return {
      status: 'Unknown',
      reason: 'DeploymentResumed',
      message: 'Deployment is resumed',
    };
  return current === undefined
    ? undefined
    : rolloutProgress(deployment, counts, current, now);
}

/** The Progressing condition of a Deployment. `sets` names its present ReplicaSet and one made in this very step. */
export function progressingCondition(
  deployment: Deployment,
  counts: Counts,
  sets: { current?: string; created?: string },
  now: number,
): Condition | undefined {
  const progress = changedProgress(deployment, counts, sets, now);
  if (progress)
    return { type: 'Progressing', ...progress, lastUpdateTime: timestamp(now) };
  return conditionOf(deployment.status.conditions, 'Progressing');
}
