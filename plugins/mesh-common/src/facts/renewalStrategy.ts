import type { JsonObject, JsonValue } from '@backstage/types';
import type { WorkloadKind } from '../model/workload';
import { numberField, objectField, stringField } from './jsonFields';
import type { RenewalStrategy } from './podFact';

/**
 * How a workload replaces its pods, with percentages resolved to pods as its controller does; null for kinds that have
 * no strategy of their own, or one that is not Kubernetes'.
 */
export function renewalStrategy(
  spec: JsonObject,
  kind: WorkloadKind,
  replicas: number,
): RenewalStrategy | null {
  switch (kind) {
    case 'Deployment':
      return ofDeployment(objectField(spec, 'strategy'), replicas);
    case 'StatefulSet':
      return ofStatefulSet(objectField(spec, 'updateStrategy'), replicas);
    case 'DaemonSet':
      return ofDaemonSet(objectField(spec, 'updateStrategy'), replicas);
    case 'Rollout':
      return ofRollout(objectField(spec, 'strategy'), replicas);
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'Job':
    case 'CronJob':
    case 'Pod':
    case 'Other':
      return null;
    default:
      return kind satisfies never;
  }
}

/**
 * As the Deployment controller does (`ResolveFenceposts`): surge rounds up, unavailable rounds down, and where both
 * come to 0, one pod may be unavailable. `Recreate` takes all pods down first.
 */
function ofDeployment(strategy: JsonObject, replicas: number): RenewalStrategy {
  if (stringField(strategy, 'type') === 'Recreate') {
    return {
      type: 'Recreate',
      maxSurge: 0,
      maxUnavailable: replicas,
      partition: 0,
    };
  }
  const { maxSurge, maxUnavailable } = objectField(strategy, 'rollingUpdate');
  const surge = Math.ceil(podsOf(maxSurge, replicas, '25%'));
  const unavailable = Math.floor(podsOf(maxUnavailable, replicas, '25%'));
  return {
    type: 'RollingUpdate',
    maxSurge: surge,
    maxUnavailable:
      surge === 0 && unavailable === 0 ? 1 : Math.min(unavailable, replicas),
    partition: 0,
  };
}

/** Its controller rounds down and takes at least one (`getStatefulSetMaxUnavailable`); there is never a surge. */
function ofStatefulSet(
  strategy: JsonObject,
  replicas: number,
): RenewalStrategy {
  const rolling = objectField(strategy, 'rollingUpdate');
  const unavailable = Math.floor(podsOf(rolling.maxUnavailable, replicas, 1));
  return {
    type: typeOf(strategy),
    maxSurge: 0,
    maxUnavailable: Math.max(unavailable, 1),
    partition: numberField(rolling, 'partition') ?? 0,
  };
}

/** Both numbers round up (`SurgeCount`, `UnavailableCount`); where both come to 0, one pod may be unavailable. */
function ofDaemonSet(strategy: JsonObject, replicas: number): RenewalStrategy {
  const { maxSurge, maxUnavailable } = objectField(strategy, 'rollingUpdate');
  const surge = Math.ceil(podsOf(maxSurge, replicas, 0));
  const unavailable = Math.ceil(podsOf(maxUnavailable, replicas, 1));
  return {
    type: typeOf(strategy),
    maxSurge: surge,
    maxUnavailable: surge === 0 && unavailable === 0 ? 1 : unavailable,
    partition: 0,
  };
}

/**
 * How Argo Rollouts restarts, which is apart from how it updates: it evicts at most `maxUnavailable` pods, at least one,
 * and never has one more beside them. A `blueGreen` strategy has no such number.
 */
function ofRollout(strategy: JsonObject, replicas: number): RenewalStrategy {
  const canary = objectField(strategy, 'canary');
  const unavailable =
    'canary' in strategy
      ? Math.floor(podsOf(canary.maxUnavailable, replicas, '25%'))
      : 0;
  return {
    type: 'RollingUpdate',
    maxSurge: 0,
    maxUnavailable: Math.min(Math.max(unavailable, 1), Math.max(replicas, 1)),
    partition: 0,
  };
}

function typeOf(strategy: JsonObject): RenewalStrategy['type'] {
  return stringField(strategy, 'type') === 'OnDelete'
    ? 'OnDelete'
    : 'RollingUpdate';
}

/** An int-or-percentage of the replicas, before rounding. */
function podsOf(
  value: JsonValue | undefined,
  replicas: number,
  otherwise: number | string,
): number {
  if (typeof value === 'number') return value;
  const [, number, percent] =
    /^(\d+)(%?)$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (number === undefined) return podsOf(otherwise, replicas, otherwise);
  return percent ? (Number(number) * replicas) / 100 : Number(number);
}
