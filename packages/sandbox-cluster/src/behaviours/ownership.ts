import { KubernetesObject, OwnerReference } from '../store/KubernetesObject';
import { Pod } from '../store/podKinds';
import { conditionOf } from './conditions';

/** The reference to the controller of an object. */
export function controllerOf(
  object: KubernetesObject,
): OwnerReference | undefined {
  return object.metadata.ownerReferences?.find(owner => owner.controller);
}

/** The reference by which a controller owns what it creates. */
export function ownedBy(owner: KubernetesObject): OwnerReference {
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name: owner.metadata.name,
    uid: owner.metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** Objects by the UID of their controller. */
export function groupByController<T extends KubernetesObject>(
  objects: T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const object of objects) {
    const uid = controllerOf(object)?.uid;
    if (uid === undefined) continue;
    const group = groups.get(uid);
    if (group) group.push(object);
    else groups.set(uid, [object]);
  }
  return groups;
}

/** Whether a pod still counts for its controller: neither finished nor on its way out. */
export function isActive(pod: Pod): boolean {
  return (
    !pod.metadata.deletionTimestamp &&
    pod.status.phase !== 'Succeeded' &&
    pod.status.phase !== 'Failed'
  );
}

/** Whether a pod's Ready condition is true. */
export function isReady(pod: Pod): boolean {
  return conditionOf(pod.status.conditions, 'Ready')?.status === 'True';
}

/** When a ready pod has been ready long enough to count as available. */
export function availableAt(
  pod: Pod,
  minReadySeconds: number,
): number | undefined {
  const ready = conditionOf(pod.status.conditions, 'Ready');
  if (ready?.status !== 'True') return undefined;
  return (
    Date.parse(ready.lastTransitionTime ?? pod.metadata.creationTimestamp) +
    minReadySeconds * 1000
  );
}
