import { KubernetesObject } from '../store/KubernetesObject';
import { Behaviour, Change, ClusterView } from './Behaviour';

interface Dependent {
  resource: string;
  object: KubernetesObject;
}

function dependentsIn(view: ClusterView): Dependent[] {
  return view.namespacedResources.flatMap(resource =>
    view
      .list(resource)
      .filter(object => (object.metadata.ownerReferences ?? []).length > 0)
      .map(object => ({ resource, object })),
  );
}

function withoutFinalizer(
  resource: string,
  object: KubernetesObject,
  finalizer: string,
): Change {
  const finalizers = (object.metadata.finalizers ?? []).filter(
    each => each !== finalizer,
  );
  return {
    kind: 'update',
    resource,
    object: { ...object, metadata: { ...object.metadata, finalizers } },
  };
}

function orphan(owner: KubernetesObject, dependents: Dependent[]): Change[] {
  return dependents.map(({ resource, object }) => {
    const ownerReferences = object.metadata.ownerReferences?.filter(
      each => each.uid !== owner.metadata.uid,
    );
    return {
      kind: 'update',
      resource,
      object: { ...object, metadata: { ...object.metadata, ownerReferences } },
    };
  });
}

function reactToDeletion(
  resource: string,
  owner: KubernetesObject,
  all: Dependent[],
): Change[] {
  const { finalizers = [], uid } = owner.metadata;
  const dependents = all.filter(({ object }) =>
    object.metadata.ownerReferences?.some(each => each.uid === uid),
  );
  if (finalizers.includes('orphan')) {
    if (dependents.length > 0) return orphan(owner, dependents);
    return [withoutFinalizer(resource, owner, 'orphan')];
  }
  if (!finalizers.includes('foregroundDeletion')) return [];
  if (dependents.length === 0)
    return [withoutFinalizer(resource, owner, 'foregroundDeletion')];
  return dependents
    .filter(({ object }) => !object.metadata.deletionTimestamp)
    .map(dependent => ({
      kind: 'delete',
      resource: dependent.resource,
      object: dependent.object,
      options: { propagationPolicy: 'Foreground' },
    }));
}

/** Deletes what has lost all its owners, and serves foreground and orphaning deletion. */
export const garbageCollector: Behaviour = {
  name: 'garbage-collector',
  manager: 'kube-controller-manager',
  react(view) {
    const living = new Set(
      view.namespacedResources.flatMap(resource =>
        view.list(resource).map(object => object.metadata.uid),
      ),
    );
    const dependents = dependentsIn(view);
    const lost = dependents
      .filter(({ object }) => !object.metadata.deletionTimestamp)
      .filter(({ object }) =>
        object.metadata.ownerReferences?.every(owner => !living.has(owner.uid)),
      )
      .map(({ resource, object }): Change => ({
        kind: 'delete',
        resource,
        object,
      }));
    const leaving = view.namespacedResources.flatMap(resource =>
      view
        .list(resource)
        .filter(object => object.metadata.deletionTimestamp)
        .flatMap(object => reactToDeletion(resource, object, dependents)),
    );
    return { changes: [...lost, ...leaving] };
  },
};
