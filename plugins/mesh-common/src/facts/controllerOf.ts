import type { JsonObject } from '@backstage/types';
import { objectField, objectsField, stringField } from './jsonFields';
import type { Controller } from './podFact';

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
