import { Pod } from '../../store/podKinds';
import { Change } from '../Behaviour';
import { createPod, waitsAfterRefusal } from '../refusedCreation';
import { daemonSetPod } from './daemonSetPod';
import {
  DaemonSituation,
  isAvailable,
  isUpdated,
  NodeSituation,
} from './DaemonSituation';

function deletion(object: Pod): Change {
  return { kind: 'delete', resource: 'pods', object };
}

const staying = (pods: Pod[]) =>
  pods.filter(pod => !pod.metadata.deletionTimestamp);

/** One pod where one is wanted, none elsewhere. A node waits until the pod that leaves it is gone. */
function keep(
  situation: DaemonSituation,
  { name, wanted, pods }: NodeSituation,
): Change[] {
  const { view, daemonSet, update, now } = situation;
  if (!wanted) return staying(pods).map(deletion);
  if (pods.length === 0) {
    if (waitsAfterRefusal(view, daemonSet, now) !== undefined) return [];
    return [
      createPod(view, daemonSet, daemonSetPod(daemonSet, name, update), now),
    ];
  }
  const over = (pod: Pod) => ['Failed', 'Succeeded'].includes(pod.status.phase);
  const running = staying(pods).filter(pod => !over(pod));
  return [...staying(pods).filter(over), ...running.slice(1)].map(deletion);
}

/** How many nodes may be without an available pod: a percentage is rounded up, and at least one has to move. */
function mostUnavailable({ daemonSet, nodes }: DaemonSituation): number {
  const { maxUnavailable = 1 } =
    daemonSet.spec.updateStrategy.rollingUpdate ?? {};
  const wanted = nodes.filter(node => node.wanted).length;
  const most =
    typeof maxUnavailable === 'number'
      ? maxUnavailable
      : Math.ceil((Number.parseInt(maxUnavailable, 10) * wanted) / 100);
  return Math.max(1, most);
}

/** Takes old pods as far as the bound allows; an old pod that is no help anyway is always taken. */
function roll(situation: DaemonSituation): Change[] {
  if (situation.daemonSet.spec.updateStrategy.type === 'OnDelete') return [];
  const single = situation.nodes
    .filter(({ wanted, pods }) => wanted || pods.length > 0)
    .map(({ pods }) => staying(pods).at(0));
  const isDown = (pod: Pod | undefined) => !pod || !isAvailable(situation, pod);
  const old = single
    .filter(pod => pod !== undefined)
    .filter(pod => !isUpdated(situation, pod));
  const broken = old.filter(isDown);
  const room = mostUnavailable(situation) - single.filter(isDown).length;
  const candidates = old.filter(pod => !isDown(pod));
  return [...broken, ...candidates.slice(0, Math.max(0, room))].map(deletion);
}

/** The next changes to a DaemonSet's pods: every node has what it should before any pod is renewed. */
export function daemonSetChanges(situation: DaemonSituation): Change[] {
  const keeping = situation.nodes.flatMap(node => keep(situation, node));
  return keeping.length > 0 ? keeping : roll(situation);
}
