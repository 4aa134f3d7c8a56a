import { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, badRequest, unknownResource } from '../api/ApiError';
import { timestamp } from '../clock';
import { isJsonObject, JsonObject } from '../store/json';
import { AccessRequest, forbidden, isAllowed, TokenUser } from './access';
import { accessReviewPath, answerPath } from './answerPath';
import { ApiContext } from './ApiContext';
import { authenticate } from './authenticate';
import { checkFields } from './checkFields';
import { Answer, handleResource } from './handleResource';
import { parseTarget, ResourceTarget } from './parseRequest';
import { mediaTypeOf, readContent } from './readBody';
import { sendJson, sendText } from './reply';
import { verbOf } from './ResourceRequest';
import {
  checkAccept,
  checkBodyType,
  isDryRun,
  managerOf,
} from './requestOptions';

const writeVerbs = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** Where a resource is, for authorisation: a namespace counts as being inside itself. */
export function accessTo(target: ResourceTarget, verb: string): AccessRequest {
  const { resource, namespace, name, subresource } = target;
  const inside =
    resource.plural === 'namespaces' && resource.group === ''
      ? name
      : namespace;
  return { verb, resource, subresource, namespace: inside, name };
}

async function answerResource(
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
  target: ResourceTarget,
  user: TokenUser,
  query: URLSearchParams,
): Promise<Answer | 'no such page'> {
  const verb = verbOf(request, target.name, query);
  const access = accessTo(target, verb);
  const contentType = mediaTypeOf(request);
  let body: JsonObject | undefined;
  let code = 500;
  try {
    if (!isAllowed(user, access)) throw forbidden(user.user, access);
    if (target.absent === 'group') return 'no such page';
    if (target.absent === 'resource') throw unknownResource();
    checkAccept(request);
    checkBodyType(verb, contentType);
    const content =
      request.method === 'GET' ? undefined : await readContent(request);
    const operations = Array.isArray(content) ? content : undefined;
    body = isJsonObject(content) ? content : undefined;
    checkFields({ ...target, verb, query, body, contentType }, response);
    const caller = {
      user: user.user,
      manager: managerOf(request, query),
      namedManager: query.has('fieldManager'),
      dryRun: isDryRun(verb, query, body),
    };
    const answer = handleResource(
      context.cluster,
      { ...target, verb, query, body, operations, contentType, caller },
      response,
      request.headers.accept ?? '',
    );
    code = answer === 'streamed' ? 200 : answer.code;
    return answer;
  } catch (error) {
    if (error instanceof ApiError) code = error.status.code;
    throw error;
  } finally {
    if (writeVerbs.includes(verb))
      recordWrite(context, { target, verb, user, query, body, code });
  }
}

function recordWrite(
  { audit, cluster }: ApiContext,
  write: {
    target: ResourceTarget;
    verb: string;
    user: TokenUser;
    query: URLSearchParams;
    body?: JsonObject;
    code: number;
  },
): void {
  const { target, verb, user, query, body, code } = write;
  const { resource, namespace, name, subresource } = target;
  audit.record({
    at: timestamp(cluster.clock.now()),
    user: user.user,
    verb,
    resource: resource.plural,
    ...(subresource && { subresource }),
    ...(namespace && { namespace }),
    ...(name && { name }),
    dryRun: query.getAll('dryRun').includes('All'),
    code,
    ...(body && { body }),
  });
}

function send(
  response: ServerResponse,
  answer: Exclude<Answer, 'streamed'>,
): void {
  if (typeof answer.body === 'string')
    sendText(response, answer.code, answer.body);
  else sendJson(response, answer.code, answer.body);
}

function urlOf(request: IncomingMessage): URL {
  try {
    return new URL(request.url ?? '/', 'http://sandbox');
  } catch {
    throw badRequest('the path of the request cannot be read');
  }
}

/** Answers one request to the Kubernetes API; refusals become Status bodies. */
export async function handleRequest(
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = urlOf(request);
    const target = parseTarget(url.pathname, context.cluster.served);
    if (target.kind === 'path' || url.pathname === accessReviewPath) {
      await answerPath(context, request, response, url.pathname);
      return;
    }
    const user = authenticate(request, context.tokens);
    const answer = await answerResource(
      context,
      request,
      response,
      target,
      user,
      url.searchParams,
    );
    if (answer === 'no such page')
      sendText(response, 404, '404 page not found\n');
    else if (answer !== 'streamed') send(response, answer);
  } catch (error) {
    const known =
      error instanceof ApiError
        ? error
        : new ApiError(
            500,
            'InternalError',
            `Internal error occurred: ${String(error)}`,
          );
    sendJson(response, known.status.code, known.status);
  }
}
