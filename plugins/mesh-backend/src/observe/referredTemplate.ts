import type { JsonObject } from '@backstage/types';
import { isObject, metadataOf } from '../cluster/rawObject';

/** The kinds that `spec.workloadRef` of an Argo Rollout may name, and that are read here. */
export interface ReferredTo {
  Deployment: readonly JsonObject[];
  ReplicaSet: readonly JsonObject[];
}

/**
 * An Argo Rollout with the template that it takes from another object (`spec.workloadRef`); as it is where it has one of
 * its own, or where the other object is not to be seen.
 */
export function withReferredTemplate(
  rollout: JsonObject,
  objects: ReferredTo,
): JsonObject {
  const spec = isObject(rollout.spec) ? rollout.spec : {};
  const { template, workloadRef: reference } = spec;
  if (isObject(template) || !isObject(reference)) return rollout;
  const candidates =
    reference.kind === 'Deployment' || reference.kind === 'ReplicaSet'
      ? objects[reference.kind]
      : [];
  const referred = candidates.find(
    object => metadataOf(object).name === reference.name,
  );
  if (!isObject(referred?.spec) || !isObject(referred.spec.template)) {
    return rollout;
  }
  return { ...rollout, spec: { ...spec, template: referred.spec.template } };
}
