import { IncomingMessage } from 'node:http';
import { ApiError, badRequest, methodNotAllowed } from '../api/ApiError';
import { Caller } from '../api/Cluster';
import { DeleteOptions } from '../api/deleteObject';
import { knownFields } from '../schema/knownFields';
import { isJsonObject, JsonObject } from '../store/json';
import { NewObject } from '../store/KubernetesObject';
import { apiVersionOf, ResourceType } from '../store/resources';

/** One request for a resource, authenticated and authorised. */
export interface ResourceRequest {
  verb: string;
  resource: ResourceType;
  namespace?: string;
  name?: string;
  subresource?: string;
  query: URLSearchParams;
  body?: JsonObject;
  /** The operations of a JSON patch. */
  operations?: unknown[];
  contentType: string;
  caller: Caller;
}

/** The object in a body, as far as it can be taken for one. */
export function objectIn(
  body: JsonObject | undefined,
  resource?: ResourceType,
): NewObject {
  if (!body) throw badRequest('the body of the request is empty');
  const metadata = isJsonObject(body.metadata) ? body.metadata : {};
  // Decoded as far as the sandbox relies on it: validation looks at names and labels one by one.
  const object = { ...body, metadata } as NewObject;
  return resource
    ? knownFields(object, apiVersionOf(resource), resource.kind)
    : object;
}

/** What a deletion asks for, in its body and in its query. */
export function deleteOptions(request: ResourceRequest): DeleteOptions {
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

/** What a patch is, by the type of its body. */
export type PatchType = 'merge' | 'strategic' | 'json' | 'apply';

/** The type of a patch; 415 for what is none, and for a strategic one of a custom resource. */
export function patchType({
  contentType,
  resource,
}: ResourceRequest): PatchType {
  if (contentType === 'application/merge-patch+json') return 'merge';
  if (contentType === 'application/json-patch+json') return 'json';
  if (contentType === 'application/apply-patch+yaml') return 'apply';
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
