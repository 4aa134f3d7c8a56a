import { Pod } from '../../store/podKinds';
import { StatefulSet } from '../../store/workloadKinds';
import { ClusterView } from '../Behaviour';
import { Revision } from '../controllerRevisions';
import { availableAt } from '../ownership';
import { ordinalOf, revisionLabel } from './statefulSetPod';

/** A StatefulSet with its pods and the two revisions between which it moves. */
export interface StatefulSituation {
  view: ClusterView;
  set: StatefulSet;
  pods: Pod[];
  /** What pods below the partition are made from. */
  current: Revision;
  /** The present template. */
  update: Revision;
  now: number;
}

/** The ordinals that a set wants, ascending. */
export function wantedOrdinals({ spec }: StatefulSet): number[] {
  const start = spec.ordinals?.start ?? 0;
  return Array.from({ length: spec.replicas }, (_, index) => start + index);
}

/** The pods that are there, by their ordinal. */
export function podsByOrdinal({
  set,
  pods,
}: StatefulSituation): Map<number, Pod> {
  return new Map(
    pods.flatMap((pod): [number, Pod][] => {
      const ordinal = ordinalOf(set, pod);
      return ordinal === undefined ? [] : [[ordinal, pod]];
    }),
  );
}

/** Whether a pod was made from a revision. */
export function isFrom(pod: Pod, revision: Revision): boolean {
  return pod.metadata.labels?.[revisionLabel] === revision.name;
}

/** Whether a pod has been ready for long enough. */
export function isAvailable(
  { set, now }: StatefulSituation,
  pod: Pod,
): boolean {
  const at = availableAt(pod, set.spec.minReadySeconds ?? 0);
  return at !== undefined && at <= now;
}

/** Whether a pod is no help now: not available, or on its way out. */
export function isUnavailable(situation: StatefulSituation, pod: Pod): boolean {
  return (
    !isAvailable(situation, pod) || pod.metadata.deletionTimestamp !== undefined
  );
}
