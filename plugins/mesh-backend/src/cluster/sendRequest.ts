import http from 'node:http';
import https from 'node:https';
import type { ClusterConnection } from './ClusterConnection';
import { refusedBy, unanswered } from './clusterErrors';
import { untilAborted } from './untilAborted';

/** One request to an API server, before its credential. */
export interface ClusterRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  body?: string;
  contentType?: string;
  signal?: AbortSignal;
}

/** Connections for reads are kept: a fresh read of a namespace is a dozen requests at once. */
const keptConnections = {
  http: new http.Agent({ keepAlive: true }),
  https: new https.Agent({ keepAlive: true }),
};

/** Connections for one write each. TLS is taken up again where it was before, which saves half of its beginning. */
const newConnections = {
  http: new http.Agent({ keepAlive: false }),
  https: new https.Agent({ keepAlive: false }),
};

/** A kept connection was closed by the server while it was taken up. */
class StaleConnectionError extends Error {}

/** Sends a request and resolves with the answer's head once it is a success; the caller reads the body. */
export async function sendRequest(
  connection: ClusterConnection,
  request: ClusterRequest,
): Promise<http.IncomingMessage> {
  try {
    return await sendOnce(connection, request);
  } catch (error) {
    // Nothing was answered, and a read may be repeated.
    if (isRead(request) && error instanceof StaleConnectionError) {
      return await sendOnce(connection, request);
    }
    throw unanswered(error, connection.name);
  }
}

async function sendOnce(
  connection: ClusterConnection,
  request: ClusterRequest,
): Promise<http.IncomingMessage> {
  const options: https.RequestOptions = {
    method: request.method,
    headers: { Accept: 'application/json' },
    signal: request.signal,
  };
  // Asking for a credential may take another system, which may hang.
  await untilAborted(
    connection.kubeConfig.applyToHTTPSOptions(options),
    request.signal,
  );
  const plain = connection.server.protocol === 'http:';
  // A write gets a connection of its own, so that a reset never leaves open whether a stale connection was the cause.
  const agents = isRead(request) ? keptConnections : newConnections;
  options.agent = agents[plain ? 'http' : 'https'];
  options.headers = {
    ...options.headers,
    ...(request.contentType ? { 'Content-Type': request.contentType } : {}),
    // Node sends the body of a DELETE without saying how long it is.
    ...(request.body === undefined
      ? {}
      : { 'Content-Length': String(Buffer.byteLength(request.body)) }),
  };
  const url = urlOf(connection, request);
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const sent = plain
      ? http.request(url, options, resolve)
      : https.request(url, options, resolve);
    sent.on('error', error =>
      reject(
        sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
          ? new StaleConnectionError(error.message)
          : error,
      ),
    );
    sent.end(request.body);
  });
  const code = answer.statusCode ?? 0;
  if (code < 200 || code > 299) {
    throw refusedBy(
      connection.name,
      code,
      await readText(answer),
      answer.headers['retry-after'],
    );
  }
  return answer;
}

/** A review is sent as a new object and makes none: it is a question. */
function isRead({ method, path }: ClusterRequest): boolean {
  return (
    method === 'GET' ||
    (method === 'POST' && /^\/apis\/authorization\.k8s\.io\//.test(path))
  );
}

/** Reads an answer to its end. */
export async function readText(answer: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function urlOf(connection: ClusterConnection, request: ClusterRequest): URL {
  const url = new URL(connection.server);
  // API servers behind gateways have a path of their own.
  url.pathname = url.pathname.replace(/\/$/, '') + request.path;
  url.search = new URLSearchParams(request.query).toString();
  return url;
}
