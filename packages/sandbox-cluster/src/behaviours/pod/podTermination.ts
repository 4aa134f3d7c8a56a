import { Pod } from '../../store/podKinds';
import { Behaviour, Change, ClusterView, earliest } from '../Behaviour';
import { duration } from '../duration';

/** The annotation that says how long a pod takes to stop, at most its grace period. */
export const stopAfterAnnotation = 'mesh.sandbox/stop-after';
const stopAfterDefault = 1000;

function goneAt(view: ClusterView, pod: Pod): number {
  const grace = (pod.metadata.deletionGracePeriodSeconds ?? 0) * 1000;
  const stopAfter = duration(
    pod.metadata.annotations?.[stopAfterAnnotation],
    stopAfterDefault,
  );
  return (
    view.deletionRequestedAt(pod.metadata.uid) + Math.min(grace, stopAfter)
  );
}

/** Removes terminating pods once their containers have stopped and nobody's finalizer holds them. */
export const podTermination: Behaviour = {
  name: 'kubelet',
  manager: 'kubelet',
  react(view, now) {
    const leaving = view
      .list('pods')
      .filter(
        pod =>
          pod.metadata.deletionTimestamp &&
          (pod.metadata.finalizers ?? []).length === 0,
      )
      .map(pod => ({ pod, at: goneAt(view, pod) }));
    return {
      changes: leaving
        .filter(({ at }) => at <= now)
        .map(({ pod }): Change => ({
          kind: 'remove',
          resource: 'pods',
          object: pod,
        })),
      lookAgainAt: earliest(leaving.map(({ at }) => at).filter(at => at > now)),
    };
  },
};
