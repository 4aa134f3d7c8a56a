import type { JsonObject } from '@backstage/types';
import { objectField, objectsField, stringField } from './jsonFields';
import type { Owner } from './namespaceFacts';
import type { Controller } from './podFact';

/** Everything that the object names as its owner. */
export function ownersOf(json: JsonObject): Owner[] {
  return objectsField(objectField(json, 'metadata'), 'ownerReferences').map(
    owner => ({
      kind: stringField(owner, 'kind') ?? '',
      apiVersion: stringField(owner, 'apiVersion') ?? '',
      name: stringField(owner, 'name') ?? '',
      manages: owner.controller === true,
    }),
  );
}

/** The owner that manages the object; Kubernetes allows one at most, beside owners for garbage collection alone. */
export function controllerOf(json: JsonObject): Controller | null {
  const owner = objectsField(
    objectField(json, 'metadata'),
    'ownerReferences',
  ).find(reference => reference.controller === true);
  return owner
    ? {
        kind: stringField(owner, 'kind') ?? '',
        apiVersion: stringField(owner, 'apiVersion') ?? '',
        name: stringField(owner, 'name') ?? '',
        uid: stringField(owner, 'uid') ?? '',
      }
    : null;
}
