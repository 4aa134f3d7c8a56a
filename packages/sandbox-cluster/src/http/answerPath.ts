import { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, methodNotAllowed } from '../api/ApiError';
import { adminRules } from './roles';
import { authenticate } from './authenticate';
import { discoveryDocument } from './discovery';
import { ApiContext } from './ApiContext';
import { readBody } from './readBody';
import { sendJson, sendText } from './reply';
import { reviewOwnAccess } from './reviewOwnAccess';

const healthPaths = ['/readyz', '/livez', '/healthz'];
const discoveryRoots = ['/api', '/apis', '/openapi'];

/** Where everybody who is known may ask what they may do. */
export const accessReviewPath =
  '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

async function answerAccessReview(
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const user = authenticate(request, context.tokens);
  if (request.method !== 'POST') throw methodNotAllowed();
  sendJson(
    response,
    201,
    reviewOwnAccess(user, context.cluster.served, await readBody(request)),
  );
}

// Discovery is for everybody who is known, as the default roles of a cluster have it; other paths are not.
function checkPath(
  context: ApiContext,
  request: IncomingMessage,
  path: string,
): void {
  const user = authenticate(request, context.tokens);
  const open = discoveryRoots.some(
    root => path === root || path.startsWith(`${root}/`),
  );
  if (open || user.rules === adminRules) return;
  throw new ApiError(
    403,
    'Forbidden',
    `forbidden: User "${user.user}" cannot get path "${path}"`,
    {},
  );
}

/** Answers what is not a resource: health, version, discovery, the review of one's own access. */
export async function answerPath(
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (healthPaths.includes(path)) {
    sendText(response, 200, 'ok');
    return;
  }
  if (path === accessReviewPath) {
    await answerAccessReview(context, request, response);
    return;
  }
  if (path !== '/version') checkPath(context, request, path);
  const document = discoveryDocument(path, context.cluster.served);
  if (document === undefined) sendText(response, 404, '404 page not found\n');
  else if (request.method !== 'GET') throw methodNotAllowed();
  else sendJson(response, 200, document);
}
