import { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { ApiError, badRequest, methodNotAllowed } from '../api/ApiError';
import { existing } from '../api/updateObject';
import { istiodPort } from './istiodPort';
import { Pod } from '../store/podKinds';
import { forbidden, isAllowed } from './access';
import { authenticate } from './authenticate';
import { ApiContext } from './ApiContext';
import { accessTo } from './handleRequest';
import { parseTarget } from './parseRequest';
import { portForwardProtocols, servePortForward } from './portForward';

function refuse(socket: Duplex, error: unknown): void {
  const known =
    error instanceof ApiError
      ? error
      : new ApiError(500, 'InternalError', String(error));
  const body = JSON.stringify(known.status);
  const head = [
    `HTTP/1.1 ${known.status.code} ${known.status.reason}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

// The second question is asked by the upgrade itself, and its refusal gives no reason.
function forbiddenUpgrade(name: string): ApiError {
  return new ApiError(403, 'Forbidden', `pods "${name}" is forbidden: `, {
    name,
    kind: 'pods',
  });
}

function podToForward(
  context: ApiContext,
  request: IncomingMessage,
): { pod: Pod; ports: number[] } {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const target = parseTarget(url.pathname, context.cluster.served);
  const user = authenticate(request, context.tokens);
  if (
    target.kind !== 'resource' ||
    target.subresource !== 'portforward' ||
    target.name === undefined
  )
    throw methodNotAllowed();
  // A WebSocket begins with a GET, and since Kubernetes 1.35 the right to create the subresource is asked for as well.
  for (const verb of ['get', 'create']) {
    const access = accessTo(target, verb);
    if (!isAllowed(user, access))
      throw verb === 'get'
        ? forbidden(user.user, access)
        : forbiddenUpgrade(target.name);
  }
  const ports = url.searchParams
    .getAll('ports')
    .flatMap(text => text.split(','))
    .map(Number);
  if (
    ports.length === 0 ||
    ports.some(port => !Number.isInteger(port) || port < 1 || port > 65535)
  ) {
    throw badRequest('query parameter "ports" is required');
  }
  // An object of the resource `pods` is a pod.
  const pod = existing(
    context.cluster,
    target.resource,
    target.namespace,
    target.name,
  ) as Pod;
  if (pod.status.phase !== 'Running') {
    throw badRequest(
      `unable to forward port because pod is not running. Current status=${pod.status.phase}`,
    );
  }
  return { pod, ports };
}

/** Takes upgrade requests for port-forwarding to pods. */
export function createPortForwardUpgrade(
  context: ApiContext,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: offered =>
      portForwardProtocols.find(protocol => offered.has(protocol)) ?? false,
  });
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    try {
      const { pod, ports } = podToForward(context, request);
      sockets.handleUpgrade(request, socket, head, webSocket => {
        servePortForward(
          webSocket,
          ports,
          port => istiodPort(context.cluster, pod, port),
          `${pod.metadata.name}, uid ${pod.metadata.uid}`,
        );
      });
    } catch (error) {
      refuse(socket, error);
    }
  };
}
