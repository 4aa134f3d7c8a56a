import { ServerResponse } from 'node:http';
import { badRequest, methodNotAllowed } from '../api/ApiError';
import { Cluster } from '../api/Cluster';
import { createObject } from '../api/createObject';
import { deleteObject } from '../api/deleteObject';
import { evictPod } from '../api/evictPod';
import { patchObject } from '../api/patchObject';
import { existing, Part, updateObject } from '../api/updateObject';
import { isJsonObject } from '../store/json';
import { listObjects } from './listObjects';
import {
  deleteOptions,
  objectIn,
  patchType,
  ResourceRequest,
} from './ResourceRequest';
import { watchObjects } from './watchObjects';

/** An answer that is sent as JSON, or `streamed` when the handler writes it itself. */
export type Answer = { code: number; body: unknown } | 'streamed';

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
