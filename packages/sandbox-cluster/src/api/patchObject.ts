import { isJsonObject, JsonObject } from '../store/json';
import { KubernetesObject, NewObject } from '../store/KubernetesObject';
import { ResourceType } from '../store/resources';
import { badRequest } from './ApiError';
import { Caller, Cluster } from './Cluster';
import { mergePatch } from './mergePatch';
import { strategicMergePatch } from './strategicMergePatch';
import { existing, Part, updateObject } from './updateObject';

/** The two kinds of patch that the sandbox applies. */
export type PatchType = 'merge' | 'strategic';

function asObject(value: unknown): NewObject {
  if (!isJsonObject(value) || !isJsonObject(value.metadata))
    throw badRequest('the patch does not leave an object with metadata');
  // The shape was checked; the metadata's own fields are read one by one with their types by updateObject.
  return value as NewObject;
}

/** Applies a patch. A `metadata.resourceVersion` or `uid` in it is a precondition: 409 when the object has another. */
export function patchObject(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  name: string,
  patch: { type: PatchType; body: JsonObject },
  caller: Caller,
  part: Part = 'main',
): KubernetesObject {
  const current: JsonObject = {
    ...existing(cluster, resource, namespace, name),
  };
  const wanted =
    patch.type === 'merge'
      ? mergePatch(current, patch.body)
      : strategicMergePatch(current, patch.body);
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
