import type { Duplex } from 'node:stream';
import { encrypt } from '../outbound/encrypt';
import { closingOf } from '../outbound/closingOf';
import { readText, sendHttp } from '../outbound/sendHttp';
import type { LimitSignal } from '../outbound/withinLimit';
import type { PortAnswer, PortRequest } from './ClusterClient';

/** Sends one request over a stream that leads to the other side, and reads its answer. */
export async function requestOver(
  stream: Duplex,
  request: PortRequest,
  signal: LimitSignal,
): Promise<PortAnswer> {
  const { body, path, port, method, maxBytes } = request;
  const host = request.tls?.host ?? `localhost:${port}`;
  const way = request.tls ? encrypt(stream, request.tls) : stream;
  const sent = sendHttp(
    {
      url: new URL(path, `http://${host}`),
      over: way,
      body,
      options: {
        method,
        headers: {
          // istiod's debug endpoints answer to localhost without a token.
          ...{ Host: host, Connection: 'close' },
          ...(body !== undefined && {
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
          }),
        },
      },
    },
    signal,
  );
  const answer = await Promise.race([sent, closingOf(stream), closingOf(way)]);
  return {
    status: answer.statusCode ?? 0,
    body: await readText(answer, maxBytes),
  };
}
