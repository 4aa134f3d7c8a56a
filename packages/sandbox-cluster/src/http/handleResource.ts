import { ServerResponse } from 'node:http';
import { badRequest, methodNotAllowed } from '../api/ApiError';
import { Cluster } from '../api/Cluster';
import { createObject } from '../api/createObject';
import { deleteObject } from '../api/deleteObject';
import { evictPod } from '../api/evictPod';
import { existing, Part, updateObject } from '../api/updateObject';
import { isJsonObject } from '../store/json';
import { answerPatch } from './answerPatch';
import { deleteCollection } from './deleteCollection';
import { listObjects } from './listObjects';
import { deleteOptions, objectIn, ResourceRequest } from './ResourceRequest';
import { podLog } from './podLog';
import { answerScale } from './scale';
import { tableEvents } from './tables/tableEvents';
import { tableOf } from './tables/tableOf';
import { tableWanted } from './tables/tableWanted';
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
  if (subresource === 'scale' && ['get', 'update', 'patch'].includes(verb))
    return answerScale(cluster, request, name);
  if (subresource === 'log' && verb === 'get')
    return {
      code: 200,
      body: podLog(
        cluster,
        namespace ?? '',
        name,
        request.query.get('container'),
      ),
    };
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
          objectIn(request.body, resource),
          caller,
          part,
        ),
      };
    case 'patch':
      return answerPatch(cluster, request, name, part);
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
  accept: string,
): Answer {
  const { verb, resource, namespace, name, query, caller } = request;
  const asTable = tableWanted(accept, query);
  const present = (answer: Answer): Answer =>
    asTable && answer !== 'streamed' && verb !== 'delete'
      ? {
          ...answer,
          body: tableOf(resource, answer.body, asTable, cluster.clock.now()),
        }
      : answer;
  if (name !== undefined && verb !== 'watch')
    return present(handleOne(cluster, request, name));
  switch (verb) {
    case 'list':
      return present({
        code: 200,
        body: listObjects(cluster, resource, namespace, query),
      });
    case 'watch': {
      const watched = new URLSearchParams(query);
      if (name !== undefined)
        watched.set('fieldSelector', `metadata.name=${name}`);
      const shown = asTable
        ? tableEvents(resource, asTable, () => cluster.clock.now())
        : undefined;
      watchObjects(cluster, resource, namespace, watched, response, shown);
      return 'streamed';
    }
    case 'deletecollection':
      if (
        (resource.namespaced && namespace === undefined) ||
        resource.kind === 'Namespace'
      )
        throw methodNotAllowed();
      return deleteCollection(cluster, request);
    case 'create':
      if (resource.namespaced && namespace === undefined)
        throw methodNotAllowed();
      return {
        code: 201,
        body: createObject(
          cluster,
          resource,
          namespace,
          objectIn(request.body, resource),
          caller,
        ),
      };
    default:
      throw methodNotAllowed();
  }
}
