import { StatefulSet } from '../../store/workloadKinds';
import { isReady } from '../ownership';
import { isAvailable, isFrom, StatefulSituation } from './StatefulSituation';

/** The status of a StatefulSet, given its pods. */
export function statefulSetStatus(
  situation: StatefulSituation,
): StatefulSet['status'] {
  const { set, pods, current, update } = situation;
  const { replicas } = set.spec;
  const staying = pods.filter(pod => !pod.metadata.deletionTimestamp);
  const ready = pods.filter(isReady).length;
  const updated = staying.filter(pod => isFrom(pod, update)).length;
  const old = staying.filter(pod => isFrom(pod, current)).length;
  // Only a rolling update ends by itself; with OnDelete the current revision stays what it was.
  const complete =
    set.spec.updateStrategy.type === 'RollingUpdate' &&
    [updated, ready, pods.length].every(count => count === replicas);
  const currentReplicas = complete ? updated : old;
  return {
    observedGeneration: set.metadata.generation,
    replicas: pods.length,
    ...(ready > 0 && { readyReplicas: ready }),
    ...(currentReplicas > 0 && { currentReplicas }),
    ...(updated > 0 && { updatedReplicas: updated }),
    currentRevision: complete ? update.name : current.name,
    updateRevision: update.name,
    collisionCount: 0,
    availableReplicas: pods.filter(pod => isAvailable(situation, pod)).length,
  };
}
