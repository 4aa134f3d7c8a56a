import { Duplex, PassThrough, Writable } from 'node:stream';
import { isError } from '@backstage/errors';
import { PortForward } from '@kubernetes/client-node';
import {
  ClusterRequestError,
  type ForwardedPod,
  type PortAnswer,
  type PortRequest,
} from './ClusterClient';
import type { ClusterConnection } from './ClusterConnection';
import { untilAborted } from '../outbound/untilAborted';
import { LimitExceededError, withinLimit } from '../outbound/withinLimit';
import { unanswered } from './clusterErrors';
import { requestOver } from './requestOver';
import { wordsOf } from './wordsOf';

type ForwardedRequest = ForwardedPod & PortRequest;

/** Opens a port-forward to the pod, asks once over it, and closes it; all of it within the limit. */
export async function forwardRequest(
  connection: ClusterConnection,
  request: ForwardedRequest,
  limitMs: number,
  outer?: AbortSignal,
): Promise<PortAnswer> {
  const toPod = new PassThrough();
  const fromPod = new PassThrough();
  const stream = Duplex.from({ readable: fromPod, writable: toPod });
  // Without a listener an error that comes after the answer would end the process.
  stream.on('error', () => {});
  const opened = openForward(connection, request, { toPod, fromPod });
  let isOpen = false;
  try {
    return await withinLimit(
      { ms: limitMs },
      async signal => {
        await untilAborted(opened, signal);
        isOpen = true;
        return await requestOver(stream, request, signal);
      },
      outer,
    );
  } catch (error) {
    if (error instanceof ClusterRequestError) throw error;
    // A pod that hangs must not be taken for an API server that hangs.
    if (outer?.aborted) throw unanswered(error, connection.name);
    if (!isOpen) throw unopened(request, error, connection.name, limitMs);
    throw podUnanswered(request, error, limitMs);
  } finally {
    stream.destroy();
    // Also one that opens when nobody waits for it any more.
    void opened.then(close => close()).catch(() => {});
  }
}

/** Which of those on the way hangs does not show: the API server waits for the kubelet, and that one for the pod. */
function unopened(
  { namespace, name, port }: ForwardedRequest,
  error: unknown,
  cluster: string,
  limitMs: number,
): ClusterRequestError {
  if (!(error instanceof LimitExceededError)) return unanswered(error, cluster);
  return new ClusterRequestError(
    `A port-forward to port ${port} of pod ${namespace}/${name} in ${cluster} did not open within ${limitMs / 1000} s: the pod, its kubelet or the API server hangs.`,
    0,
    '',
  );
}

function podUnanswered(
  { namespace, name, port }: ForwardedRequest,
  error: unknown,
  limitMs: number,
): ClusterRequestError {
  const pod = `Pod ${namespace}/${name} did not answer on port ${port}`;
  return error instanceof LimitExceededError
    ? new ClusterRequestError(`${pod} within ${limitMs / 1000} s.`, 0, '')
    : new ClusterRequestError(
        `${pod}: ${wordsOf(error)}.`,
        0,
        // How TLS fails is told by its code alone.
        isError(error) ? String(error.code ?? '') : '',
      );
}

async function openForward(
  connection: ClusterConnection,
  request: ForwardedRequest,
  streams: { toPod: PassThrough; fromPod: PassThrough },
): Promise<() => void> {
  const errors = new Writable({
    write(chunk, _encoding, done) {
      // The kubelet's own words, for example "connection refused" on the pod's side; empty once, when the stream opens.
      const words = String(chunk).trim();
      if (words) streams.fromPod.destroy(new Error(words));
      done();
    },
  });
  try {
    const socket = await new PortForward(connection.kubeConfig).portForward(
      request.namespace,
      request.name,
      [request.port],
      streams.fromPod,
      errors,
      streams.toPod,
    );
    if (typeof socket === 'function') return () => socket()?.close();
    socket.onclose = () => streams.fromPod.end();
    // Closed before anybody listened.
    if (socket.readyState >= socket.CLOSING) streams.fromPod.end();
    return () => socket.close();
  } catch (error) {
    throw handshakeError(error, request, connection.name);
  }
}

/** The handshake's answer has no body that could be read here: only its status says why. */
function handshakeError(
  error: unknown,
  request: ForwardedRequest,
  cluster: string,
): ClusterRequestError {
  const message =
    typeof error === 'object' && error !== null && 'message' in error
      ? String(error.message)
      : String(error);
  const code = Number(/Unexpected server response: (\d+)/.exec(message)?.[1]);
  if (!code) return unanswered(new Error(message), cluster);
  const pod = `${request.namespace}/${request.name}`;
  return new ClusterRequestError(
    code === 403
      ? `A port-forward to pod ${pod} is forbidden. Add the rule: verbs get and create on pods/portforward in namespace ${request.namespace}.`
      : `A port-forward to pod ${pod} failed with status ${code}.`,
    code,
    code === 403 ? 'Forbidden' : '',
  );
}
