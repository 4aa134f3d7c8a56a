import { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, badRequest, methodNotAllowed } from '../api/ApiError';
import { Caller, Cluster } from '../api/Cluster';
import { createObject } from '../api/createObject';
import { deleteObject, DeleteOptions } from '../api/deleteObject';
import { evictPod } from '../api/evictPod';
import { patchObject, PatchType } from '../api/patchObject';
import { existing, Part, updateObject } from '../api/updateObject';
import { isJsonObject, JsonObject } from '../store/json';
import { NewObject } from '../store/KubernetesObject';
import { ResourceType } from '../store/resources';
import { listObjects } from './listObjects';
import { watchObjects } from './watchObjects';

/** One request for a resource, authenticated and authorised. */
export interface ResourceRequest {
  verb: string;
  resource: ResourceType;
  namespace?: string;
  name?: string;
  subresource?: string;
  query: URLSearchParams;
  body?: JsonObject;
  contentType: string;
  caller: Caller;
}

/** An answer that is sent as JSON, or `streamed` when the handler writes it itself. */
export type Answer = { code: number; body: unknown } | 'streamed';

function objectIn(body: JsonObject | undefined): NewObject {
  if (!body) throw badRequest('the body of the request is empty');
  const metadata = isJsonObject(body.metadata) ? body.metadata : {};
  // Decoded as far as the sandbox relies on it: validation looks at names and labels one by one.
  return { ...body, metadata } as NewObject;
}

function deleteOptions(request: ResourceRequest): DeleteOptions {
  const body: DeleteOptions = request.body ?? {};
  const grace = request.query.get('gracePeriodSeconds');
  const policy = request.query.get('propagationPolicy');
  return {
    ...body,
    ...(grace !== null && { gracePeriodSeconds: Number(grace) }),
    ...((policy === 'Background' ||
      policy === 'Foreground' ||
      policy === 'Orphan') && { propagationPolicy: policy }),
  };
}

const customMessage =
  'the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml';

// JSON patch and server-side apply are refused as well: the sandbox has neither.
function patchType({ contentType, resource }: ResourceRequest): PatchType {
  if (contentType === 'application/merge-patch+json') return 'merge';
  if (
    contentType === 'application/strategic-merge-patch+json' &&
    !resource.custom
  )
    return 'strategic';
  const message =
    resource.custom && contentType === 'application/strategic-merge-patch+json'
      ? customMessage
      : '415: Unsupported Media Type';
  throw new ApiError(415, 'UnsupportedMediaType', message, {});
}

function remove(
  cluster: Cluster,
  request: ResourceRequest,
  name: string,
): Answer {
  const { resource, namespace, caller } = request;
  const { object, gone } = deleteObject(
    cluster,
    resource,
    namespace,
    name,
    deleteOptions(request),
    caller,
  );
  if (!gone) return { code: 200, body: object };
  const { uid } = object.metadata;
  const details = {
    name,
    ...(resource.group && { group: resource.group }),
    kind: resource.plural,
    uid,
  };
  return {
    code: 200,
    body: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Success',
      details,
    },
  };
}

function evict(
  cluster: Cluster,
  request: ResourceRequest,
  name: string,
): Answer {
  const named = objectIn(request.body).metadata.name;
  if (named !== name)
    throw badRequest('name in URL does not match name in Eviction object');
  const options = isJsonObject(request.body?.deleteOptions)
    ? request.body.deleteOptions
    : {};
  evictPod(cluster, request.namespace ?? '', name, options, request.caller);
  return {
    code: 201,
    body: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Success',
      code: 201,
    },
  };
}

function handleOne(
  cluster: Cluster,
  request: ResourceRequest,
  name: string,
): Answer {
  const { verb, resource, namespace, subresource, caller } = request;
  if (subresource === 'eviction' && verb === 'create')
    return evict(cluster, request, name);
  if (subresource !== undefined && subresource !== 'status')
    throw methodNotAllowed();
  const part: Part = subresource === 'status' ? 'status' : 'main';
  switch (verb) {
    case 'get':
      return { code: 200, body: existing(cluster, resource, namespace, name) };
    case 'update':
      return {
        code: 200,
        body: updateObject(
          cluster,
          resource,
          namespace,
          name,
          objectIn(request.body),
          caller,
          part,
        ),
      };
    case 'patch': {
      const patch = { type: patchType(request), body: request.body ?? {} };
      return {
        code: 200,
        body: patchObject(
          cluster,
          resource,
          namespace,
          name,
          patch,
          caller,
          part,
        ),
      };
    }
    case 'delete':
      if (part === 'status') throw methodNotAllowed();
      return remove(cluster, request, name);
    default:
      throw methodNotAllowed();
  }
}

/** Carries out one request for a resource. */
export function handleResource(
  cluster: Cluster,
  request: ResourceRequest,
  response: ServerResponse,
): Answer {
  const { verb, resource, namespace, name, query, caller } = request;
  if (name !== undefined)
    return verb === 'watch'
      ? watchOne(cluster, request, name, response)
      : handleOne(cluster, request, name);
  switch (verb) {
    case 'list':
      return {
        code: 200,
        body: listObjects(cluster, resource, namespace, query),
      };
    case 'watch':
      watchObjects(cluster, resource, namespace, query, response);
      return 'streamed';
    case 'create':
      if (resource.namespaced && namespace === undefined)
        throw methodNotAllowed();
      return {
        code: 201,
        body: createObject(
          cluster,
          resource,
          namespace,
          objectIn(request.body),
          caller,
        ),
      };
    default:
      throw methodNotAllowed();
  }
}

function watchOne(
  cluster: Cluster,
  request: ResourceRequest,
  name: string,
  response: ServerResponse,
): Answer {
  const query = new URLSearchParams(request.query);
  query.set('fieldSelector', `metadata.name=${name}`);
  watchObjects(cluster, request.resource, request.namespace, query, response);
  return 'streamed';
}

/** The verb of a request, as authorisation names it. */
export function verbOf(
  request: IncomingMessage,
  name: string | undefined,
  query: URLSearchParams,
): string {
  const watching = ['true', '1'].includes(query.get('watch') ?? '');
  switch (request.method) {
    case 'GET':
      if (watching) return 'watch';
      return name === undefined ? 'list' : 'get';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return name === undefined ? 'deletecollection' : 'delete';
    default:
      throw methodNotAllowed();
  }
}
