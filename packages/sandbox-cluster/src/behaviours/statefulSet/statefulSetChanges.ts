import { Pod } from '../../store/podKinds';
import { Change } from '../Behaviour';
import { createPod, waitsAfterRefusal } from '../refusedCreation';
import { Revision } from '../controllerRevisions';
import { missingClaims, statefulSetPod } from './statefulSetPod';
import {
  isAvailable,
  isFrom,
  isUnavailable,
  podsByOrdinal,
  StatefulSituation,
  wantedOrdinals,
} from './StatefulSituation';

function deletion(object: Pod): Change {
  return { kind: 'delete', resource: 'pods', object };
}

function partitionOf({ set }: StatefulSituation): number {
  return set.spec.updateStrategy.rollingUpdate?.partition ?? 0;
}

/** A pod below the partition is made anew from the revision that its neighbours still have. */
function revisionFor(situation: StatefulSituation, index: number): Revision {
  const { set, current, update } = situation;
  const rolling = set.spec.updateStrategy.type === 'RollingUpdate';
  return rolling && index < partitionOf(situation) ? current : update;
}

/** What stands in the way of everything later: changes, or a pod that has to be waited for. */
interface Step {
  changes: Change[];
  blocked: boolean;
}

/** Makes the pods that are missing, lowest ordinal first; in order, each waits for the one before it. */
function fill(situation: StatefulSituation, ordered: boolean): Step {
  const { view, set, now } = situation;
  const present = podsByOrdinal(situation);
  const changes: Change[] = [];
  let blocked = false;
  for (const [index, ordinal] of wantedOrdinals(set).entries()) {
    const pod = present.get(ordinal);
    if (!pod) {
      blocked = true;
      if (waitsAfterRefusal(view, set, now) !== undefined) break;
      const object = statefulSetPod(
        set,
        ordinal,
        revisionFor(situation, index),
      );
      changes.push(
        ...missingClaims(view, set, ordinal),
        createPod(view, set, object, now),
      );
    } else if (['Failed', 'Succeeded'].includes(pod.status.phase)) {
      // Its name has to be free before it can be made again.
      blocked = true;
      if (!pod.metadata.deletionTimestamp) changes.push(deletion(pod));
    } else if (ordered && isUnavailable(situation, pod)) blocked = true;
    if (ordered && blocked) break;
  }
  return { changes, blocked };
}

/** Removes the pods beyond the wanted number, highest ordinal first; in order, one at a time and only healthy ones. */
function shrink(situation: StatefulSituation, ordered: boolean): Step {
  const wanted = wantedOrdinals(situation.set);
  const all = [...podsByOrdinal(situation)].sort(
    ([left], [right]) => right - left,
  );
  const condemned = all.filter(([ordinal]) => !wanted.includes(ordinal));
  const kept = all.filter(([ordinal]) => wanted.includes(ordinal));
  const firstUnavailable = [...kept.reverse(), ...[...condemned].reverse()]
    .map(([, pod]) => pod)
    .find(pod => isUnavailable(situation, pod));
  const leaving = condemned.filter(
    ([, pod]) => !pod.metadata.deletionTimestamp,
  );
  if (!ordered)
    return {
      changes: leaving.map(([, pod]) => deletion(pod)),
      blocked: leaving.length > 0,
    };
  const [first] = condemned;
  if (!first) return { changes: [], blocked: false };
  const [, pod] = first;
  const mayLeave =
    !pod.metadata.deletionTimestamp &&
    (isAvailable(situation, pod) || pod === firstUnavailable);
  return { changes: mayLeave ? [deletion(pod)] : [], blocked: true };
}

/**
 * Takes the pod with the highest ordinal that is not from the present template, one at a time. A pod that does not
 * become available stops it there: the rollout hangs until somebody mends the template and deletes that pod.
 */
function roll(situation: StatefulSituation): Change[] {
  const { set, update } = situation;
  if (set.spec.updateStrategy.type === 'OnDelete') return [];
  const present = podsByOrdinal(situation);
  const targets = wantedOrdinals(set).slice(partitionOf(situation)).reverse();
  for (const ordinal of targets) {
    const pod = present.get(ordinal);
    if (!pod) return [];
    if (!isFrom(pod, update) && !pod.metadata.deletionTimestamp)
      return [deletion(pod)];
    if (isUnavailable(situation, pod)) return [];
  }
  return [];
}

/** The next changes to a set's pods: filling gaps comes before shrinking, and both before updating. */
export function statefulSetChanges(situation: StatefulSituation): Change[] {
  const ordered = situation.set.spec.podManagementPolicy !== 'Parallel';
  const filling = fill(situation, ordered);
  if (filling.blocked) return filling.changes;
  const shrinking = shrink(situation, ordered);
  return shrinking.blocked ? shrinking.changes : roll(situation);
}
