import { sameJson } from '../store/json';
import { ReplicaSet } from '../store/kinds';
import { Pod } from '../store/podKinds';
import {
  Behaviour,
  Change,
  ClusterView,
  earliest,
  Reaction,
} from './Behaviour';
import { conditionOf, withCondition, withoutCondition } from './conditions';
import {
  availableAt,
  groupByController,
  isActive,
  isReady,
  ownedBy,
} from './ownership';
import { replicaSetStatus } from './replicaSetStatus';
import { eventName, recordEvent } from './recordEvent';

const longestBackoff = 10_000;

function podFromTemplate(
  replicaSet: ReplicaSet,
): Pick<Extract<Change, { kind: 'create' }>, 'object'> {
  const { template } = replicaSet.spec;
  const { labels, annotations } = template.metadata ?? {};
  return {
    object: {
      metadata: {
        generateName: `${replicaSet.metadata.name}-`,
        ...(labels && { labels }),
        ...(annotations && { annotations }),
        ownerReferences: [ownedBy(replicaSet)],
      },
      spec: template.spec,
    },
  };
}

/**
 * When a refused creation is tried again. The real controller backs off from 5 ms to 1000 s; here from one second
 * to ten, so that a mended injector is noticed while somebody watches.
 */
function retryAt(
  view: ClusterView,
  replicaSet: ReplicaSet,
): number | undefined {
  if (!conditionOf(replicaSet.status.conditions, 'ReplicaFailure'))
    return undefined;
  const event = view.get(
    'events',
    replicaSet.metadata.namespace,
    eventName(replicaSet, 'FailedCreate'),
  );
  if (!event) return undefined;
  return (
    Date.parse(event.lastTimestamp) +
    Math.min(1000 * 2 ** (event.count - 1), longestBackoff)
  );
}

function createPods(
  view: ClusterView,
  replicaSet: ReplicaSet,
  count: number,
  now: number,
): Change[] {
  const create: Change = {
    kind: 'create',
    resource: 'pods',
    namespace: replicaSet.metadata.namespace,
    ...podFromTemplate(replicaSet),
    onRefused: message => [
      recordEvent(
        view,
        replicaSet,
        {
          reason: 'FailedCreate',
          type: 'Warning',
          message: `Error creating: ${message}`,
        },
        now,
      ),
      {
        kind: 'updateStatus',
        resource: 'replicasets.apps',
        object: {
          ...replicaSet,
          status: {
            ...replicaSet.status,
            conditions: withCondition(
              replicaSet.status.conditions,
              {
                type: 'ReplicaFailure',
                status: 'True',
                reason: 'FailedCreate',
                message,
              },
              now,
            ),
          },
        },
      },
    ],
  };
  // A slow start as in the real controller: while creations are refused, one attempt stands for all.
  const attempts = conditionOf(replicaSet.status.conditions, 'ReplicaFailure')
    ? 1
    : count;
  return Array.from({ length: attempts }, () => create);
}

function deletionOrder(view: ClusterView): (left: Pod, right: Pod) => number {
  const rank = (pod: Pod) =>
    (isReady(pod) ? 2 : 0) + (pod.spec.nodeName ? 1 : 0);
  return (left, right) =>
    rank(left) - rank(right) ||
    view.createdAt(right.metadata.uid) - view.createdAt(left.metadata.uid);
}

function reactTo(
  view: ClusterView,
  replicaSet: ReplicaSet,
  pods: Pod[],
  now: number,
): Reaction {
  if (replicaSet.metadata.deletionTimestamp) return { changes: [] };
  const active = pods.filter(isActive);
  const missing = replicaSet.spec.replicas - active.length;
  const changes: Change[] = [];
  const retry = retryAt(view, replicaSet);
  const waits = missing > 0 && retry !== undefined && retry > now;
  if (missing > 0 && !waits)
    changes.push(...createPods(view, replicaSet, missing, now));
  if (missing < 0) {
    const surplus = [...active].sort(deletionOrder(view)).slice(0, -missing);
    changes.push(
      ...surplus.map((object): Change => ({
        kind: 'delete',
        resource: 'pods',
        object,
      })),
    );
  }
  const conditions =
    missing <= 0
      ? withoutCondition(replicaSet.status.conditions, 'ReplicaFailure')
      : replicaSet.status.conditions;
  const status = replicaSetStatus(
    replicaSet,
    active,
    pods.filter(pod => pod.metadata.deletionTimestamp).length,
    conditions,
    now,
  );
  // The status first: what a refused creation adds to it must not be overwritten.
  if (!sameJson(status, replicaSet.status)) {
    changes.unshift({
      kind: 'updateStatus',
      resource: 'replicasets.apps',
      object: { ...replicaSet, status },
    });
  }
  const minReady = replicaSet.spec.minReadySeconds ?? 0;
  const becomesAvailable = active
    .map(pod => availableAt(pod, minReady))
    .filter(at => at !== undefined && at > now);
  return {
    changes,
    lookAgainAt: earliest([waits ? retry : undefined, ...becomesAvailable]),
  };
}

/** Keeps as many pods as each ReplicaSet asks for. */
export const replicaSetController: Behaviour = {
  name: 'replicaset-controller',
  manager: 'kube-controller-manager',
  react(view, now) {
    const pods = groupByController(view.list('pods'));
    const reactions = view
      .list('replicasets.apps')
      .map(replicaSet =>
        reactTo(view, replicaSet, pods.get(replicaSet.metadata.uid) ?? [], now),
      );
    return {
      changes: reactions.flatMap(reaction => reaction.changes),
      lookAgainAt: earliest(reactions.map(reaction => reaction.lookAgainAt)),
    };
  },
};
