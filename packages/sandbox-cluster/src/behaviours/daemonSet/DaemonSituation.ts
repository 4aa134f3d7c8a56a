import { Pod } from '../../store/podKinds';
import { DaemonSet } from '../../store/workloadKinds';
import { ClusterView } from '../Behaviour';
import { Revision } from '../controllerRevisions';
import { allowsNode, intendedNode } from '../nodeSelection';
import { availableAt } from '../ownership';
import { hashLabel } from './daemonSetPod';

/** One node, and the pods of a DaemonSet that are on it or meant for it, oldest first. */
export interface NodeSituation {
  name: string;
  wanted: boolean;
  pods: Pod[];
}

/** A DaemonSet, node by node. */
export interface DaemonSituation {
  view: ClusterView;
  daemonSet: DaemonSet;
  nodes: NodeSituation[];
  update: Revision;
  now: number;
}

/** Sorts the pods of a DaemonSet by node. A pod whose node is gone belongs to none. */
export function nodeSituations(
  view: ClusterView,
  daemonSet: DaemonSet,
  pods: Pod[],
): NodeSituation[] {
  return view.list('nodes').map(node => ({
    name: node.metadata.name,
    wanted: allowsNode(daemonSet.spec.template.spec, node),
    pods: pods
      .filter(pod => intendedNode(pod.spec) === node.metadata.name)
      .sort(
        (left, right) =>
          view.createdAt(left.metadata.uid) -
          view.createdAt(right.metadata.uid),
      ),
  }));
}

/** Whether a pod was made from the present template. */
export function isUpdated({ update }: DaemonSituation, pod: Pod): boolean {
  return pod.metadata.labels?.[hashLabel] === update.hash;
}

/** Whether a pod has been ready for long enough. */
export function isAvailable(
  { daemonSet, now }: DaemonSituation,
  pod: Pod,
): boolean {
  const at = availableAt(pod, daemonSet.spec.minReadySeconds ?? 0);
  return at !== undefined && at <= now;
}
