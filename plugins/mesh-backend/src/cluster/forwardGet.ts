import http from 'node:http';
import { Duplex, PassThrough, Writable } from 'node:stream';
import { PortForward } from '@kubernetes/client-node';
import { ClusterRequestError } from './ClusterClient';
import type { ClusterConnection } from './ClusterConnection';
import { unanswered } from './clusterErrors';
import { readText } from './sendRequest';
import { untilAborted } from './untilAborted';
import { wordsOf } from './wordsOf';

/** One GET of a port of a pod. */
export interface ForwardedRequest {
  namespace: string;
  name: string;
  port: number;
  path: string;
}

/** Opens a port-forward to the pod, asks once over it, and closes it. */
export async function forwardGet(
  connection: ClusterConnection,
  request: ForwardedRequest,
  signal: AbortSignal,
): Promise<{ status: number; body: string }> {
  const toPod = new PassThrough();
  const fromPod = new PassThrough();
  const stream = Duplex.from({ readable: fromPod, writable: toPod });
  // Without a listener an error that comes after the answer would end the process.
  stream.on('error', () => {});
  const opened = openForward(connection, request, { toPod, fromPod });
  try {
    await untilAborted(opened, signal);
    return await askOver(stream, request, signal);
  } catch (error) {
    if (signal.aborted) throw unanswered(error);
    if (error instanceof ClusterRequestError) throw error;
    const words = wordsOf(error);
    throw new ClusterRequestError(
      `Pod ${request.namespace}/${request.name} did not answer on port ${request.port}: ${words}.`,
      0,
      '',
    );
  } finally {
    stream.destroy();
    // Also one that opens when nobody waits for it any more.
    void opened.then(close => close()).catch(() => {});
  }
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
    return () => socket.close();
  } catch (error) {
    throw handshakeError(error, request);
  }
}

/** The handshake's answer has no body that could be read here: only its status says why. */
function handshakeError(
  error: unknown,
  request: ForwardedRequest,
): ClusterRequestError {
  const message =
    typeof error === 'object' && error !== null && 'message' in error
      ? String(error.message)
      : String(error);
  const code = Number(/Unexpected server response: (\d+)/.exec(message)?.[1]);
  if (!code) return unanswered(new Error(message));
  const pod = `${request.namespace}/${request.name}`;
  return new ClusterRequestError(
    code === 403
      ? `A port-forward to pod ${pod} is forbidden. Add the rule: verbs get and create on pods/portforward in namespace ${request.namespace}.`
      : `A port-forward to pod ${pod} failed with status ${code}.`,
    code,
    code === 403 ? 'Forbidden' : '',
  );
}

async function askOver(
  stream: Duplex,
  request: ForwardedRequest,
  signal: AbortSignal,
): Promise<{ status: number; body: string }> {
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http
      .request(
        {
          createConnection: () => stream,
          path: request.path,
          // istiod's debug endpoints answer to localhost without a token.
          headers: { Host: `localhost:${request.port}`, Connection: 'close' },
          signal,
        },
        resolve,
      )
      .on('error', reject)
      .end();
  });
  return { status: answer.statusCode ?? 0, body: await readText(answer) };
}
