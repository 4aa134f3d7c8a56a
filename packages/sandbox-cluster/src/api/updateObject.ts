import { applyDefaults } from '../admission/defaulting';
import { validateObject } from '../admission/validation';
import { asJson, isJsonObject, sameJson } from '../store/json';
import {
  KubernetesObject,
  ManagedFieldsEntry,
  NewObject,
  ObjectMeta,
} from '../store/KubernetesObject';
import { managedFieldsAfter } from '../store/managedFields';
import { apiVersionOf, resourceKey, ResourceType } from '../store/resources';
import { badRequest, invalid, modified, notFound } from './ApiError';
import { Caller, Cluster } from './Cluster';
import { finishDeletion } from './finishDeletion';
import { countTemplates } from './templateGeneration';

/** Which half of an object a write changes. */
export type Part = 'main' | 'status';

/** The object of that name, or 404. */
export function existing(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  name: string,
): KubernetesObject {
  const object = cluster.store.get(resourceKey(resource), namespace, name);
  if (!object) throw notFound(resource, name);
  return object;
}

// What nobody but the API server may change; a write that names other values for them is not an error.
function ownMetadata(
  current: ObjectMeta,
  wanted: Partial<ObjectMeta>,
): ObjectMeta {
  const {
    generation,
    deletionTimestamp,
    deletionGracePeriodSeconds,
    managedFields,
  } = current;
  return {
    ...wanted,
    name: current.name,
    ...(current.namespace !== undefined && { namespace: current.namespace }),
    uid: current.uid,
    resourceVersion: current.resourceVersion,
    creationTimestamp: current.creationTimestamp,
    ...(generation !== undefined && { generation }),
    ...(deletionTimestamp && { deletionTimestamp, deletionGracePeriodSeconds }),
    ...(managedFields && { managedFields }),
  };
}

// What counts as a new generation. A Deployment's annotations count as well: its controller copies them.
function generationContent(object: KubernetesObject): unknown {
  const { metadata, status: _status, ...rest } = object;
  return object.kind === 'Deployment'
    ? { ...rest, annotations: metadata.annotations ?? {} }
    : rest;
}

function merged(
  resource: ResourceType,
  current: KubernetesObject,
  wanted: NewObject,
  part: Part,
): KubernetesObject {
  if (part === 'status') {
    // A Deployment's controller sets the annotation of its revision together with the status.
    const annotations =
      resource.kind === 'Deployment'
        ? wanted.metadata.annotations
        : current.metadata.annotations;
    return {
      ...current,
      metadata: { ...current.metadata, ...(annotations && { annotations }) },
      status: wanted.status,
    };
  }
  const metadata = ownMetadata(current.metadata, wanted.metadata);
  const next: KubernetesObject = {
    ...wanted,
    apiVersion: apiVersionOf(resource),
    kind: resource.kind,
    metadata,
  };
  if (resource.hasStatus) {
    if (current.status === undefined) delete next.status;
    else next.status = current.status;
  }
  return next;
}

function checkPreconditions(
  resource: ResourceType,
  current: KubernetesObject,
  wanted: NewObject,
): void {
  const { name, uid, resourceVersion } = current.metadata;
  if (wanted.metadata.uid && wanted.metadata.uid !== uid) {
    throw invalid(resource, name, [
      {
        field: 'metadata.uid',
        reason: 'FieldValueInvalid',
        message: `Invalid value: "${wanted.metadata.uid}": field is immutable`,
      },
    ]);
  }
  if (
    wanted.metadata.resourceVersion &&
    wanted.metadata.resourceVersion !== resourceVersion
  ) {
    throw modified(resource, name);
  }
}

// A client may give ownership away, as kubectl does when it first applies on the server's side; one empty entry forgets it.
function entriesSent({
  metadata: { managedFields },
}: NewObject): ManagedFieldsEntry[] | undefined {
  if (!managedFields || managedFields.length === 0) return undefined;
  return managedFields.filter(entry => isJsonObject(entry.fieldsV1));
}

/**
 * Replaces an object with what a PUT or an applied patch wants it to be.
 *
 * A write that changes nothing stores nothing: same resourceVersion, no event. Only a changed specification
 * counts as a new generation.
 */
export function updateObject(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  name: string,
  wanted: NewObject,
  caller: Caller,
  part: Part = 'main',
): KubernetesObject {
  const current = existing(cluster, resource, namespace, name);
  if (wanted.metadata.name !== undefined && wanted.metadata.name !== name) {
    throw badRequest(
      `the name of the object (${wanted.metadata.name}) does not match the name on the URL (${name})`,
    );
  }
  checkPreconditions(resource, current, wanted);
  const next = asJson(merged(resource, current, wanted, part));
  applyDefaults(next);
  countTemplates(next, current);
  validateObject(resource, next, current);
  const entries = entriesSent(wanted) ?? current.metadata.managedFields ?? [];
  const sameOwners = sameJson(
    caller.managedFields ?? entries,
    current.metadata.managedFields ?? [],
  );
  if (sameJson(current, next) && sameOwners) return current;
  if (
    resource.hasGeneration &&
    part === 'main' &&
    !sameJson(generationContent(current), generationContent(next))
  ) {
    next.metadata.generation = (current.metadata.generation ?? 0) + 1;
  }
  const write = {
    manager: caller.manager,
    now: cluster.clock.now(),
    ...(part === 'status' && { subresource: 'status' }),
  };
  next.metadata.managedFields =
    caller.managedFields ?? managedFieldsAfter(current, next, write, entries);
  if (caller.dryRun) return next;
  return finishDeletion(
    cluster,
    resource,
    cluster.store.replace(resourceKey(resource), next),
  );
}
