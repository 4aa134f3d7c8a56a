import { ApiError } from '../api/ApiError';
import { Caller, Cluster } from '../api/Cluster';
import { createObject } from '../api/createObject';
import { deleteObject } from '../api/deleteObject';
import { updateObject } from '../api/updateObject';
import { timestamp } from '../clock';
import { NewObject } from '../store/KubernetesObject';
import { resourceKey, resourceOf } from '../store/resources';
import { Behaviour, Change, ClusterView, earliest } from './Behaviour';

const roundLimit = 2_000;

function viewOf(cluster: Cluster): ClusterView {
  const { store, faults } = cluster;
  return {
    get: store.get.bind(store),
    list: store.list.bind(store),
    createdAt: store.createdAt.bind(store),
    deletionRequestedAt: store.deletionRequestedAt.bind(store),
    faults,
    namespacedResources: cluster.served
      .filter(resource => resource.namespaced)
      .map(resourceKey),
  };
}

// A controller writes what it computed from the objects it saw; the version is no precondition, because several
// changes of one reaction may touch the same object.
function unconditional(object: NewObject): NewObject {
  const { resourceVersion: _version, ...metadata } = object.metadata;
  return { ...object, metadata };
}

function bind(
  cluster: Cluster,
  change: Extract<Change, { kind: 'bind' }>,
): void {
  const pod = cluster.store.get('pods', change.namespace, change.name);
  if (!pod) return;
  const labels = {
    ...pod.metadata.labels,
    ...(change.zone && { 'topology.kubernetes.io/zone': change.zone }),
  };
  const scheduled = {
    type: 'PodScheduled',
    status: 'True' as const,
    lastTransitionTime: timestamp(cluster.clock.now()),
  };
  // Binding is a subresource: it sets the node without counting as a new generation of the pod.
  cluster.store.replace('pods', {
    ...pod,
    metadata: { ...pod.metadata, labels },
    spec: { ...pod.spec, nodeName: change.nodeName },
    status: {
      ...pod.status,
      conditions: [...(pod.status.conditions ?? []), scheduled],
    },
  });
}

function perform(cluster: Cluster, change: Change, caller: Caller): void {
  switch (change.kind) {
    case 'create':
      createObject(
        cluster,
        resourceOf(change.resource),
        change.namespace,
        change.object,
        caller,
      );
      return;
    case 'update':
    case 'updateStatus': {
      const { namespace, name } = change.object.metadata;
      const part = change.kind === 'update' ? 'main' : 'status';
      updateObject(
        cluster,
        resourceOf(change.resource),
        namespace,
        name,
        unconditional(change.object),
        caller,
        part,
      );
      return;
    }
    case 'bind':
      bind(cluster, change);
      return;
    case 'delete': {
      const { namespace, name, uid } = change.object.metadata;
      const options = { ...change.options, preconditions: { uid } };
      deleteObject(
        cluster,
        resourceOf(change.resource),
        namespace,
        name,
        options,
        caller,
      );
      return;
    }
    case 'remove':
      cluster.store.remove(
        change.resource,
        change.object.metadata.namespace,
        change.object.metadata.name,
      );
      return;
    default:
      change satisfies never;
  }
}

function performAll(cluster: Cluster, changes: Change[], caller: Caller): void {
  for (const change of changes) {
    try {
      perform(cluster, change, caller);
    } catch (error) {
      // Refused like any client's write: the object is gone or has changed meanwhile, and the next round decides anew.
      if (!(error instanceof ApiError)) throw error;
      if (change.kind === 'create' && change.onRefused)
        performAll(cluster, change.onRefused(error.message), caller);
    }
  }
}

/** One round: each behaviour reacts once. Answers when the first of them wants to look again. */
function react(
  cluster: Cluster,
  view: ClusterView,
  behaviours: readonly Behaviour[],
  now: number,
): number {
  const wishes = behaviours.map(behaviour => {
    const reaction = behaviour.react(view, now);
    performAll(cluster, reaction.changes, {
      user: `system:${behaviour.name}`,
      manager: behaviour.manager,
    });
    return reaction.lookAgainAt;
  });
  return (
    earliest(wishes.filter(moment => moment !== undefined && moment > now)) ??
    Infinity
  );
}

/**
 * Makes the function that lets the behaviours react until none of them changes anything, and then tells the clock when
 * to look again. Called when nothing has changed and nothing is due, it does nothing.
 */
export function createBehaviourRunner(
  cluster: Cluster,
  behaviours: readonly Behaviour[],
): () => void {
  const { store, faults, clock } = cluster;
  const view = viewOf(cluster);
  let rest = { version: -1, faults: -1, until: -Infinity };
  // A clock has one alarm at a time and an earlier one replaces it, so it is set again whenever the work is done.
  const setAlarm = () => {
    if (rest.until !== Infinity) clock.wake(rest.until);
  };
  return () => {
    const now = clock.now();
    const nothingNew =
      rest.version === store.version && rest.faults === faults.changes;
    if (nothingNew && now < rest.until) {
      setAlarm();
      return;
    }
    for (let round = 0; round < roundLimit; round += 1) {
      const before = store.version;
      const until = react(cluster, view, behaviours, now);
      if (store.version !== before) continue;
      rest = { version: before, faults: faults.changes, until };
      setAlarm();
      return;
    }
    throw new Error(
      `The controllers of the sandbox do not come to rest after ${roundLimit} rounds`,
    );
  };
}
