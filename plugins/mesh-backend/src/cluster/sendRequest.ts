import type http from 'node:http';
import type { RequestOptions } from 'node:https';
import type { ClusterConnection } from './ClusterConnection';
import { refusedBy, unanswered } from './clusterErrors';
import { readText, sendHttp, StaleConnectionError } from '../outbound/sendHttp';
import { untilAborted } from '../outbound/untilAborted';
import type { LimitSignal } from '../outbound/withinLimit';

/** One request to an API server, before its credential. */
export interface ClusterRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  body?: string;
  contentType?: string;
}

/** Sends a request and resolves with the answer's head once it is a success; the caller reads the body. */
export async function sendRequest(
  connection: ClusterConnection,
  request: ClusterRequest,
  signal: LimitSignal,
): Promise<http.IncomingMessage> {
  try {
    return await sendOnce(connection, request, signal);
  } catch (error) {
    // Nothing was answered, and a read may be repeated.
    if (isRead(request) && error instanceof StaleConnectionError) {
      return await sendOnce(connection, request, signal);
    }
    throw unanswered(error, connection.name);
  }
}

async function sendOnce(
  connection: ClusterConnection,
  request: ClusterRequest,
  signal: LimitSignal,
): Promise<http.IncomingMessage> {
  const options: RequestOptions = {
    method: request.method,
    headers: { Accept: 'application/json' },
  };
  // Asking for a credential may take another system, which may hang.
  await untilAborted(
    connection.kubeConfig.applyToHTTPSOptions(options),
    signal,
  );
  options.headers = {
    ...options.headers,
    ...(request.contentType ? { 'Content-Type': request.contentType } : {}),
    // Node sends the body of a DELETE without saying how long it is.
    ...(request.body === undefined
      ? {}
      : { 'Content-Length': String(Buffer.byteLength(request.body)) }),
  };
  const answer = await sendHttp(
    {
      ...{ url: urlOf(connection, request), options, body: request.body },
      // A fresh read of a namespace is a dozen requests at once.
      over: isRead(request) ? 'kept connection' : 'new connection',
    },
    signal,
  );
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

function urlOf(connection: ClusterConnection, request: ClusterRequest): URL {
  const url = new URL(connection.server);
  // API servers behind gateways have a path of their own.
  url.pathname = url.pathname.replace(/\/$/, '') + request.path;
  url.search = new URLSearchParams(request.query).toString();
  return url;
}
