import { isJsonObject, JsonObject } from '../store/json';
import { KubernetesObject, NewObject } from '../store/KubernetesObject';
import { ResourceType } from '../store/resources';
import { badRequest } from './ApiError';
import { Caller, Cluster } from './Cluster';
import { jsonPatch } from './jsonPatch';
import { mergePatch } from './mergePatch';
import { strategicMergePatch } from './strategicMergePatch';
import { existing, Part, updateObject } from './updateObject';

/** A patch of an object that is there. */
export type Patch =
  | { type: 'merge' | 'strategic'; body: JsonObject }
  | { type: 'json'; body: readonly unknown[] };

function asObject(value: unknown): NewObject {
  if (!isJsonObject(value) || !isJsonObject(value.metadata))
    throw badRequest('the patch does not leave an object with metadata');
  // The shape was checked; the metadata's own fields are read one by one with their types by updateObject.
  return value as NewObject;
}

function patched(current: JsonObject, patch: Patch): unknown {
  switch (patch.type) {
    case 'merge':
      return mergePatch(current, patch.body);
    case 'strategic':
      return strategicMergePatch(current, patch.body);
    case 'json':
      return jsonPatch(current, patch.body);
    default:
      return patch satisfies never;
  }
}

/** Applies a patch. A `metadata.resourceVersion` or `uid` in it is a precondition: 409 when the object has another. */
export function patchObject(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  name: string,
  patch: Patch,
  caller: Caller,
  part: Part = 'main',
): KubernetesObject {
  const current: JsonObject = {
    ...existing(cluster, resource, namespace, name),
  };
  const wanted = patched(current, patch);
  return updateObject(
    cluster,
    resource,
    namespace,
    name,
    asObject(wanted),
    caller,
    part,
  );
}
