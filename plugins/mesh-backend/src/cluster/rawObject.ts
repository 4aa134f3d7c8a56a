import type { JsonObject, JsonValue } from '@backstage/types';
import type { Controller } from '@mesh-plugins/backstage-plugin-mesh-common';

/** The few fields by which any object of the API is told apart. */
export interface RawMetadata {
  name: string;
  namespace: string;
  uid: string;
  resourceVersion: string;
  labels: Record<string, string>;
}

/** Reads the metadata of an object; what is absent reads as empty. */
export function metadataOf(object: JsonObject): RawMetadata {
  const metadata = isObject(object.metadata) ? object.metadata : {};
  return {
    name: textOf(metadata.name),
    namespace: textOf(metadata.namespace),
    uid: textOf(metadata.uid),
    resourceVersion: textOf(metadata.resourceVersion),
    labels: textsOf(metadata.labels),
  };
}

/** The answer as a list; throws for anything else, since "nothing is there" must not be read out of a gateway's page. */
export function listPage(answer: JsonValue): JsonObject {
  // Go writes an empty slice as null in some kinds.
  if (isObject(answer) && 'items' in answer) return answer;
  throw new Error(
    'The API server answered a list with something else. Check the url of the cluster in the kubernetes configuration.',
  );
}

/** The objects of a list; an empty list where there is none. */
export function itemsOf(list: JsonObject): JsonObject[] {
  return objectsOf(list.items);
}

/** The controller that owns the object, or null. */
export function controllerOf(object: JsonObject): Controller | null {
  const metadata = isObject(object.metadata) ? object.metadata : {};
  const owner = objectsOf(metadata.ownerReferences).find(
    reference => reference.controller === true,
  );
  if (!owner) return null;
  return {
    apiVersion: textOf(owner.apiVersion),
    kind: textOf(owner.kind),
    name: textOf(owner.name),
    uid: textOf(owner.uid),
  };
}

/** The UID of the controller that owns the object, or null. */
export function controllerUidOf(object: JsonObject): string | null {
  return controllerOf(object)?.uid ?? null;
}

/** The objects in a value that is a list of them. */
export function objectsOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The value where it is text, else empty. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The entries of an object whose values are text. */
export function textsOf(value: JsonValue | undefined): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** True for objects, not for lists and null. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
