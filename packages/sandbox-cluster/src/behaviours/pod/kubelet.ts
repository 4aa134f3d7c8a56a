import { sameJson } from '../../store/json';
import { Pod } from '../../store/podKinds';
import {
  Behaviour,
  Change,
  ClusterView,
  earliest,
  Reaction,
} from '../Behaviour';
import { duration } from '../duration';
import { controllerOf } from '../ownership';
import { podFault } from './podFault';
import { PodStage } from './PodStage';
import { podStatus } from './podStatus';

/** The annotation that says how long after its creation a pod becomes ready. */
export const readyAfterAnnotation = 'mesh.sandbox/ready-after';
const readyAfterDefault = 500;

/** The annotation that says how long the work of a ready pod takes. Pods that are always restarted never end. */
export const completesAfterAnnotation = 'mesh.sandbox/completes-after';
const jobCompletesAfterDefault = 2000;

function completesAfter(pod: Pod): number {
  if ((pod.spec.restartPolicy ?? 'Always') === 'Always') return Infinity;
  return duration(
    pod.metadata.annotations?.[completesAfterAnnotation],
    controllerOf(pod)?.kind === 'Job' ? jobCompletesAfterDefault : Infinity,
  );
}

interface Progress {
  stage: PodStage;
  nextAt?: number;
}

function progress(view: ClusterView, pod: Pod, now: number): Progress {
  const born = view.createdAt(pod.metadata.uid);
  const readyAfter = duration(
    pod.metadata.annotations?.[readyAfterAnnotation],
    readyAfterDefault,
  );
  const startedAt = born + Math.min(300, readyAfter / 2);
  const fault = podFault(view, pod);
  if (now < startedAt) return { stage: 'starting', nextAt: startedAt };
  if (fault === 'crash-loop' && pod.spec.restartPolicy === 'Never')
    return { stage: 'failed' };
  if (fault) return { stage: fault };
  const readyAt = born + readyAfter;
  if (now < readyAt) return { stage: 'started', nextAt: readyAt };
  const completesAt = readyAt + completesAfter(pod);
  if (now >= completesAt) return { stage: 'completed' };
  return {
    stage: 'ready',
    ...(completesAt !== Infinity && { nextAt: completesAt }),
  };
}

// Stored objects never change, so a pod that was found at rest at a stage stays so. Saves most of the work of a round.
const atRest = new WeakMap<Pod, PodStage>();

function reactTo(view: ClusterView, pod: Pod, now: number): Reaction {
  const { stage, nextAt } = progress(view, pod, now);
  if (atRest.get(pod) === stage) return { changes: [], lookAgainAt: nextAt };
  const status = podStatus(pod, stage, now);
  const changed = !sameJson(status, pod.status);
  if (!changed) atRest.set(pod, stage);
  const changes: Change[] = changed
    ? [{ kind: 'updateStatus', resource: 'pods', object: { ...pod, status } }]
    : [];
  return { changes, lookAgainAt: nextAt };
}

/** Starts the containers of scheduled pods: created, started, ready after a delay, or faulty. */
export const kubelet: Behaviour = {
  name: 'kubelet',
  manager: 'kubelet',
  react(view, now) {
    const reactions = view
      .list('pods')
      .filter(pod => pod.spec.nodeName && !pod.metadata.deletionTimestamp)
      .filter(
        pod => pod.status.phase === 'Pending' || pod.status.phase === 'Running',
      )
      .map(pod => reactTo(view, pod, now));
    return {
      changes: reactions.flatMap(reaction => reaction.changes),
      lookAgainAt: earliest(reactions.map(reaction => reaction.lookAgainAt)),
    };
  },
};
