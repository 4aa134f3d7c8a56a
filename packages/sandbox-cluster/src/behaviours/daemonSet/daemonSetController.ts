import { sameJson } from '../../store/json';
import { Pod } from '../../store/podKinds';
import { ControllerRevision, DaemonSet } from '../../store/workloadKinds';
import { Behaviour, ClusterView, earliest, Reaction } from '../Behaviour';
import { revisionHistory, surplusRevisions } from '../controllerRevisions';
import { availableAt, groupByController, isReady } from '../ownership';
import { waitsAfterRefusal } from '../refusedCreation';
import { daemonSetChanges } from './daemonSetChanges';
import { hashLabel } from './daemonSetPod';
import {
  DaemonSituation,
  isAvailable,
  isUpdated,
  nodeSituations,
} from './DaemonSituation';

function daemonSetStatus(situation: DaemonSituation): DaemonSet['status'] {
  const { daemonSet, nodes } = situation;
  const wanted = nodes.filter(node => node.wanted);
  // Where two pods meet on a node, the older one counts, even on its way out.
  const pods = wanted.flatMap(node => node.pods.slice(0, 1));
  const updated = pods.filter(pod => isUpdated(situation, pod)).length;
  const available = pods.filter(pod => isAvailable(situation, pod)).length;
  const unavailable = wanted.length - available;
  return {
    currentNumberScheduled: pods.length,
    numberMisscheduled: nodes.filter(
      node => !node.wanted && node.pods.length > 0,
    ).length,
    desiredNumberScheduled: wanted.length,
    numberReady: pods.filter(isReady).length,
    observedGeneration: daemonSet.metadata.generation,
    ...(updated > 0 && { updatedNumberScheduled: updated }),
    ...(available > 0 && { numberAvailable: available }),
    ...(unavailable > 0 && { numberUnavailable: unavailable }),
  };
}

function reactTo(
  view: ClusterView,
  daemonSet: DaemonSet,
  pods: Pod[],
  history: ControllerRevision[],
  now: number,
): Reaction {
  if (daemonSet.metadata.deletionTimestamp) return { changes: [] };
  const { update, changes } = revisionHistory(daemonSet, history, hashLabel);
  const nodes = nodeSituations(view, daemonSet, pods);
  const situation = { view, daemonSet, nodes, update, now };
  const status = daemonSetStatus(situation);
  if (!sameJson(status, daemonSet.status)) {
    changes.push({
      kind: 'updateStatus',
      resource: 'daemonsets.apps',
      object: { ...daemonSet, status },
    });
  }
  const inUse = new Set(pods.map(pod => pod.metadata.labels?.[hashLabel]));
  changes.push(
    ...daemonSetChanges(situation),
    ...surplusRevisions(
      daemonSet,
      history,
      ({ hash }) => hash === update.hash || inUse.has(hash),
    ),
  );
  const becomesAvailable = pods
    .map(pod => availableAt(pod, daemonSet.spec.minReadySeconds ?? 0))
    .filter(at => at !== undefined && at > now);
  return {
    changes,
    lookAgainAt: earliest([
      waitsAfterRefusal(view, daemonSet, now),
      ...becomesAvailable,
    ]),
  };
}

/** Keeps one pod on each node, and renews them within the bound. Extra pods while updating (maxSurge) are not made. */
export const daemonSetController: Behaviour = {
  name: 'daemonset-controller',
  manager: 'kube-controller-manager',
  react(view, now) {
    const daemonSets = view.list('daemonsets.apps');
    if (daemonSets.length === 0) return { changes: [] };
    const pods = groupByController(view.list('pods'));
    const history = groupByController(view.list('controllerrevisions.apps'));
    const reactions = daemonSets.map(daemonSet =>
      reactTo(
        view,
        daemonSet,
        pods.get(daemonSet.metadata.uid) ?? [],
        history.get(daemonSet.metadata.uid) ?? [],
        now,
      ),
    );
    return {
      changes: reactions.flatMap(reaction => reaction.changes),
      lookAgainAt: earliest(reactions.map(reaction => reaction.lookAgainAt)),
    };
  },
};
