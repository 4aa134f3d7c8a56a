import { applyDefaults, initialStatus } from '../admission/defaulting';
import { validateObject } from '../admission/validation';
import { allocateAddress } from '../admission/allocateAddress';
import { timestamp } from '../clock';
import { asJson } from '../store/json';
import { KubernetesObject, NewObject } from '../store/KubernetesObject';
import { managedFieldsAfter } from '../store/managedFields';
import { apiVersionOf, resourceKey, ResourceType } from '../store/resources';
import {
  alreadyExists,
  ApiError,
  badRequest,
  invalid,
  notFound,
} from './ApiError';
import { Caller, Cluster } from './Cluster';
import { countTemplates } from './templateGeneration';
import { resourceOf } from '../store/resources';

function checkType(resource: ResourceType, input: NewObject): void {
  const expected = apiVersionOf(resource);
  if (input.apiVersion !== undefined && input.apiVersion !== expected) {
    throw badRequest(
      `the API version in the data (${input.apiVersion}) does not match the expected API version (${expected})`,
    );
  }
  if (input.kind !== undefined && input.kind !== resource.kind) {
    throw badRequest(
      `${resource.kind} in version "${resource.version}" cannot be handled as a ${resource.kind}: no kind "${input.kind}" is registered for version "${expected}"`,
    );
  }
}

function checkNamespace(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string,
  name: string,
): void {
  const owner = cluster.store.get('namespaces', undefined, namespace);
  if (!owner) throw notFound(resourceOf('namespaces'), namespace);
  if (!owner.metadata.deletionTimestamp) return;
  throw new ApiError(
    403,
    'Forbidden',
    `${resourceKey(resource)} "${name}" is forbidden: unable to create new content in namespace ${namespace} because it is being terminated`,
    {
      name,
      ...(resource.group && { group: resource.group }),
      kind: resource.plural,
      causes: [
        {
          reason: 'NamespaceTerminating',
          message: `namespace ${namespace} is being terminated`,
          field: 'metadata.namespace',
        },
      ],
    },
  );
}

function identified(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  input: NewObject,
): KubernetesObject {
  const { metadata } = input;
  const generated =
    metadata.generateName &&
    `${metadata.generateName}${cluster.identifiers.suffix()}`;
  const name = metadata.name || generated;
  if (!name) {
    const message = 'Required value: name or generateName is required';
    throw invalid(resource, '', [
      { field: 'metadata.name', reason: 'FieldValueRequired', message },
    ]);
  }
  const status = initialStatus(resource.kind);
  const content = asJson(input);
  if (resource.hasStatus) delete content.status;
  return {
    ...content,
    apiVersion: apiVersionOf(resource),
    kind: resource.kind,
    metadata: {
      ...content.metadata,
      name,
      ...(namespace !== undefined && { namespace }),
      uid: cluster.identifiers.uid(),
      resourceVersion: '',
      creationTimestamp: timestamp(cluster.clock.now()),
      ...(resource.hasGeneration && { generation: 1 }),
      managedFields: [],
    },
    ...(status && { status }),
  };
}

/**
 * Creates an object as POST does: identity, defaults, admission, validation, store. A dry run does all but store.
 */
export function createObject(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  input: NewObject,
  caller: Caller,
): KubernetesObject {
  checkType(resource, input);
  const given = input.metadata.namespace;
  if (resource.namespaced && given !== undefined && given !== namespace) {
    throw badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  }
  const inNamespace = resource.namespaced ? namespace : undefined;
  const object = identified(cluster, resource, inNamespace, input);
  applyDefaults(object);
  countTemplates(object);
  allocateAddress(object);
  if (inNamespace !== undefined)
    checkNamespace(cluster, resource, inNamespace, object.metadata.name);
  const admitted = cluster.admission(cluster, resource, object);
  validateObject(resource, admitted);
  const { name } = admitted.metadata;
  if (cluster.store.get(resourceKey(resource), inNamespace, name))
    throw alreadyExists(resource, name);
  const write = { manager: caller.manager, now: cluster.clock.now() };
  admitted.metadata.managedFields =
    caller.managedFields ?? managedFieldsAfter(undefined, admitted, write);
  if (caller.dryRun) {
    const { resourceVersion: _none, ...metadata } = admitted.metadata;
    // A dry run's answer has no resourceVersion, as nothing was stored; callers only send it on as JSON.
    return {
      ...admitted,
      metadata: { ...metadata } as KubernetesObject['metadata'],
    };
  }
  return cluster.store.insert(resourceKey(resource), admitted);
}
