import { knownFields } from '../schema/knownFields';
import { unknownFields } from '../schema/unknownFields';
import { isJsonObject, JsonObject } from '../store/json';
import { KubernetesObject, NewObject } from '../store/KubernetesObject';
import { apiVersionOf, ResourceType } from '../store/resources';
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

function asObject(value: unknown, resource: ResourceType): NewObject {
  if (!isJsonObject(value) || !isJsonObject(value.metadata))
    throw badRequest('the patch does not leave an object with metadata');
  // The shape was checked; the metadata's own fields are read one by one with their types by updateObject.
  return knownFields(value as NewObject, apiVersionOf(resource), resource.kind);
}

// Its operations name no kind, so what is misspelt shows only in what they lead to; it is refused, not warned of.
function withoutMisspelt(wanted: unknown): unknown {
  const unknown = isJsonObject(wanted) ? unknownFields(wanted) : [];
  if (unknown.length > 0)
    throw badRequest(
      `strict decoding error: ${unknown.map(each => `unknown field "${each}"`).join(', ')}`,
    );
  return wanted;
}

function patched(current: JsonObject, patch: Patch): unknown {
  switch (patch.type) {
    case 'merge':
      return mergePatch(current, patch.body);
    case 'strategic':
      return strategicMergePatch(current, patch.body);
    case 'json':
      return withoutMisspelt(jsonPatch(current, patch.body));
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
    asObject(wanted, resource),
    caller,
    part,
  );
}
