import http from 'node:http';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import type { PortAnswer, PortRequest } from './ClusterClient';

/** Sends one request over a stream that leads to the other side, and reads its answer. */
export async function requestOver(
  stream: Duplex,
  request: PortRequest,
  signal: AbortSignal,
): Promise<PortAnswer> {
  const { body, path, port, method, maxBytes } = request;
  const host = request.tls?.host ?? `localhost:${port}`;
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const encrypted = request.tls && encrypt(stream, request.tls, reject);
    http
      .request(
        {
          createConnection: () => encrypted ?? stream,
          ...{ method, path, signal },
          headers: {
            // istiod's debug endpoints answer to localhost without a token.
            ...{ Host: host, Connection: 'close' },
            ...(body !== undefined && {
              'Content-Type': 'application/json',
              'Content-Length': Buffer.byteLength(body),
            }),
          },
        },
        resolve,
      )
      .on('error', reject)
      .end(body);
  });
  return {
    status: answer.statusCode ?? 0,
    body: await readLimited(answer, maxBytes ?? Infinity),
  };
}

/** Nothing is written before the certificate is verified: Node destroys the socket where it is not. */
function encrypt(
  stream: Duplex,
  { host, certificates }: NonNullable<PortRequest['tls']>,
  onFailure: (error: Error) => void,
): tls.TLSSocket {
  const socket = tls.connect({
    socket: stream,
    servername: host,
    ca: certificates,
    // As Go's verifier does for the API server: a bundle may end at an intermediate.
    allowPartialTrustChain: true,
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
  });
  // Also what comes when the request is over and nobody else listens.
  socket.on('error', onFailure);
  return socket;
}

/** Reads an answer to its end, if that is not too far. */
export async function readLimited(
  answer: http.IncomingMessage,
  maxBytes: number,
): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      answer.destroy();
      throw new Error(`the answer is longer than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
