import { Condition } from '../store/KubernetesObject';
import { ReplicaSet } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { availableAt, isReady } from './ownership';

/** The status of a ReplicaSet: how many of its pods are there, ready, available, and on their way out. */
export function replicaSetStatus(
  replicaSet: ReplicaSet,
  active: Pod[],
  terminating: number,
  conditions: Condition[] | undefined,
  now: number,
): ReplicaSet['status'] {
  const minReady = replicaSet.spec.minReadySeconds ?? 0;
  const ready = active.filter(isReady);
  const available = ready.filter(
    pod => (availableAt(pod, minReady) ?? Infinity) <= now,
  );
  return {
    replicas: active.length,
    ...(active.length > 0 && { fullyLabeledReplicas: active.length }),
    ...(ready.length > 0 && { readyReplicas: ready.length }),
    ...(available.length > 0 && { availableReplicas: available.length }),
    terminatingReplicas: terminating,
    observedGeneration: replicaSet.metadata.generation,
    ...(conditions && conditions.length > 0 && { conditions }),
  };
}
