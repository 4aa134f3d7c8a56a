import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import type { LimitSignal } from './withinLimit';

/** Where a request goes, and over what. */
export interface HttpRequest {
  /** Of an open stream only path and query matter. */
  url: URL;
  options: Omit<https.RequestOptions, 'signal' | 'createConnection' | 'agent'>;
  body?: string;
  /**
   * A stream that leads to the other side already; a connection that is kept for others, or a new one, which leaves no
   * doubt that a reset concerns this request.
   */
  over: Duplex | 'kept connection' | 'new connection';
}

const keptConnections = {
  http: new http.Agent({ keepAlive: true }),
  https: new https.Agent({ keepAlive: true }),
};

/** For one request each. TLS is taken up again where it was before, which saves half of its beginning. */
const newConnections = {
  http: new http.Agent({ keepAlive: false }),
  https: new https.Agent({ keepAlive: false }),
};

/** A kept connection was closed by the server while it was taken up. */
export class StaleConnectionError extends Error {
  readonly name = 'StaleConnectionError';
}

/** Sends a request; resolves with the head of its answer. Node's client follows no redirect: one is an answer. */
export async function sendHttp(
  { url, options, body, over }: HttpRequest,
  signal: LimitSignal,
): Promise<http.IncomingMessage> {
  return await new Promise((resolve, reject) => {
    const plain = url.protocol === 'http:';
    const sent = (plain ? http : https).request(
      url,
      { ...options, signal, ...wayOver(over, plain) },
      resolve,
    );
    sent.on('error', error =>
      reject(
        sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
          ? new StaleConnectionError(error.message)
          : error,
      ),
    );
    sent.end(body);
  });
}

function wayOver(
  over: HttpRequest['over'],
  plain: boolean,
): Pick<https.RequestOptions, 'agent' | 'createConnection'> {
  const protocol = plain ? 'http' : 'https';
  switch (over) {
    case 'kept connection':
      return { agent: keptConnections[protocol] };
    case 'new connection':
      return { agent: newConnections[protocol] };
    default:
      return { createConnection: () => over };
  }
}

/** Reads an answer to its end, if that is not too far. */
export async function readText(
  answer: http.IncomingMessage,
  maxBytes = Infinity,
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
