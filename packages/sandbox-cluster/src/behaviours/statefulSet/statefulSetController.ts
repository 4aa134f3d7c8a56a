import { sameJson } from '../../store/json';
import { Pod } from '../../store/podKinds';
import { ControllerRevision, StatefulSet } from '../../store/workloadKinds';
import { Behaviour, ClusterView, earliest, Reaction } from '../Behaviour';
import {
  revisionHistory,
  revisionOf,
  surplusRevisions,
} from '../controllerRevisions';
import { availableAt, groupByController } from '../ownership';
import { waitsAfterRefusal } from '../refusedCreation';
import { statefulSetChanges } from './statefulSetChanges';
import { statefulSetStatus } from './statefulSetStatus';
import { isFrom, StatefulSituation } from './StatefulSituation';

function reactTo(
  view: ClusterView,
  set: StatefulSet,
  pods: Pod[],
  history: ControllerRevision[],
  now: number,
): Reaction {
  const { update, changes } = revisionHistory(
    set,
    history,
    'controller.kubernetes.io/hash',
  );
  const stored = history.find(
    ({ metadata }) => metadata.name === set.status.currentRevision,
  );
  const current = stored ? revisionOf(stored) : update;
  const situation: StatefulSituation = {
    ...{ view, set, pods, now },
    ...{ current, update },
  };
  const status = statefulSetStatus(situation);
  if (!sameJson(status, set.status)) {
    changes.push({
      kind: 'updateStatus',
      resource: 'statefulsets.apps',
      object: { ...set, status },
    });
  }
  if (set.metadata.deletionTimestamp) return { changes };
  changes.push(
    ...statefulSetChanges(situation),
    ...surplusRevisions(
      set,
      history,
      revision =>
        revision.name === current.name ||
        revision.name === update.name ||
        pods.some(pod => isFrom(pod, revision)),
    ),
  );
  const becomesAvailable = pods
    .map(pod => availableAt(pod, set.spec.minReadySeconds ?? 0))
    .filter(at => at !== undefined && at > now);
  return {
    changes,
    lookAgainAt: earliest([
      waitsAfterRefusal(view, set, now),
      ...becomesAvailable,
    ]),
  };
}

/** Keeps the pods of StatefulSets by their ordinals, and renews them from the highest down. */
export const statefulSetController: Behaviour = {
  name: 'statefulset-controller',
  manager: 'kube-controller-manager',
  react(view, now) {
    const sets = view.list('statefulsets.apps');
    if (sets.length === 0) return { changes: [] };
    const pods = groupByController(view.list('pods'));
    const history = groupByController(view.list('controllerrevisions.apps'));
    const reactions = sets.map(set =>
      reactTo(
        view,
        set,
        pods.get(set.metadata.uid) ?? [],
        history.get(set.metadata.uid) ?? [],
        now,
      ),
    );
    return {
      changes: reactions.flatMap(reaction => reaction.changes),
      lookAgainAt: earliest(reactions.map(reaction => reaction.lookAgainAt)),
    };
  },
};
