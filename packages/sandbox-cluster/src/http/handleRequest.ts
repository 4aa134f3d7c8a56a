import { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, badRequest, methodNotAllowed } from '../api/ApiError';
import { Cluster } from '../api/Cluster';
import { timestamp } from '../clock';
import { JsonObject } from '../store/json';
import { AccessRequest, forbidden, isAllowed, TokenUser } from './access';
import { AuditLog } from './AuditLog';
import { authenticate } from './authenticate';
import { discoveryDocument } from './discovery';
import { Answer, handleResource, verbOf } from './handleResource';
import { parseTarget, Target } from './parseRequest';
import { readBody } from './readBody';
import { reviewOwnAccess } from './reviewOwnAccess';

/** What the API server needs to answer a request. */
export interface ApiContext {
  cluster: Cluster;
  tokens: readonly TokenUser[];
  audit: AuditLog;
}

type ResourceTarget = Extract<Target, { kind: 'resource' }>;

const publicPaths = ['/readyz', '/livez', '/healthz', '/version'];
const writeVerbs = ['create', 'update', 'patch', 'delete'];

export function sendJson(
  response: ServerResponse,
  code: number,
  body: unknown,
): void {
  if (response.headersSent || response.destroyed) return;
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(code, {
    'content-type': 'application/json',
    'cache-control': 'no-cache, private',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

function sendText(response: ServerResponse, code: number, text: string): void {
  response.writeHead(code, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Where a resource is, for authorisation: a namespace counts as being inside itself. */
export function accessTo(target: ResourceTarget, verb: string): AccessRequest {
  const { resource, namespace, name, subresource } = target;
  const inside =
    resource.plural === 'namespaces' && resource.group === ''
      ? name
      : namespace;
  return { verb, resource, subresource, namespace: inside, name };
}

const optionsKinds: Readonly<Record<string, string>> = {
  create: 'CreateOptions',
  update: 'UpdateOptions',
  patch: 'PatchOptions',
  delete: 'DeleteOptions',
};

function unsupportedDryRun(verb: string, asked: unknown[]): ApiError {
  const kind = optionsKinds[verb] ?? 'DeleteOptions';
  const message = `Unsupported value: ${JSON.stringify(asked)}: supported values: "All"`;
  return new ApiError(
    422,
    'Invalid',
    `${kind}.meta.k8s.io "" is invalid: dryRun: ${message}`,
    {
      group: 'meta.k8s.io',
      kind,
      causes: [{ reason: 'FieldValueNotSupported', message, field: 'dryRun' }],
    },
  );
}

function isDryRun(
  verb: string,
  query: URLSearchParams,
  body: JsonObject | undefined,
): boolean {
  const asked = [
    ...query.getAll('dryRun'),
    ...(Array.isArray(body?.dryRun) ? body.dryRun : []),
  ];
  const unknown = asked.find(value => value !== 'All');
  if (unknown !== undefined) throw unsupportedDryRun(verb, asked);
  return asked.length > 0;
}

function managerOf(request: IncomingMessage, query: URLSearchParams): string {
  return (
    query.get('fieldManager') ??
    (request.headers['user-agent'] ?? 'unknown').split('/')[0]
  );
}

function checkAccept(request: IncomingMessage): void {
  const accept = request.headers.accept ?? '*/*';
  const plain = accept
    .split(',')
    .some(type =>
      /^\s*(\*\/\*|application\/\*|application\/json)\s*(;\s*(q|charset)=[^;]*)*$/.test(
        type,
      ),
    );
  if (plain) return;
  throw new ApiError(
    406,
    'NotAcceptable',
    '406: Not Acceptable\n\nAvailable representations: application/json',
    {},
  );
}

function checkBodyType(verb: string, contentType: string): void {
  if (verb !== 'create' && verb !== 'update') return;
  if (contentType === '' || contentType === 'application/json') return;
  const message =
    'the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf';
  throw new ApiError(415, 'UnsupportedMediaType', message, {});
}

async function answerResource(
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
  target: ResourceTarget,
  user: TokenUser,
  query: URLSearchParams,
): Promise<Answer> {
  const verb = verbOf(request, target.name, query);
  const access = accessTo(target, verb);
  const contentType = (request.headers['content-type'] ?? '')
    .split(';')[0]
    .trim();
  let body: JsonObject | undefined;
  let code = 500;
  try {
    if (!isAllowed(user, access)) throw forbidden(user.user, access);
    checkAccept(request);
    checkBodyType(verb, contentType);
    if (request.method !== 'GET') body = await readBody(request);
    const caller = {
      user: user.user,
      manager: managerOf(request, query),
      dryRun: isDryRun(verb, query, body),
    };
    const answer = handleResource(
      context.cluster,
      { ...target, verb, query, body, contentType, caller },
      response,
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

async function answerPath(
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const { served } = context.cluster;
  if (publicPaths.includes(path) && path !== '/version') {
    sendText(response, 200, 'ok');
    return;
  }
  const user =
    path === '/version' ? undefined : authenticate(request, context.tokens);
  if (
    path === '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews' &&
    user
  ) {
    if (request.method !== 'POST') throw methodNotAllowed();
    sendJson(
      response,
      201,
      reviewOwnAccess(user, served, await readBody(request)),
    );
    return;
  }
  const document = discoveryDocument(path, served);
  if (document === undefined) sendText(response, 404, '404 page not found\n');
  else if (request.method !== 'GET') throw methodNotAllowed();
  else sendJson(response, 200, document);
}

/** Answers one request to the Kubernetes API; refusals become Status bodies. */
export async function handleRequest(
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const target = parseTarget(url.pathname, context.cluster.served);
    if (target.kind === 'path') {
      await answerPath(context, request, response, target.path);
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
    if (answer !== 'streamed') sendJson(response, answer.code, answer.body);
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
