import http, { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import https from 'node:https';

/** The API server behind the proxy. @public */
export interface ProxyTarget {
  url: string;
  /** PEM; needed where the API server's certificate is of an authority of its own. */
  certificateAuthority?: string;
}

/** A request that has arrived whole. */
export interface WholeRequest {
  line: string;
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** An answer that has arrived whole. */
export interface WholeAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const agents = {
  http: new http.Agent({ keepAlive: true }),
  https: new https.Agent({ keepAlive: true }),
};

/** Sends a request to the API server; resolves with the head of its answer. */
export async function passOn(
  target: ProxyTarget,
  { method, url, headers, body }: WholeRequest,
  signal?: AbortSignal,
): Promise<IncomingMessage> {
  const { connection: _, host: __, ...kept } = headers;
  const address = new URL(url, target.url);
  const plain = address.protocol === 'http:';
  const options: https.RequestOptions = {
    ...{ method, signal, headers: kept, ca: target.certificateAuthority },
    // Writes go over connections of their own, as the product's do.
    agent: method === 'GET' && agents[plain ? 'http' : 'https'],
  };
  return await new Promise((resolve, reject) => {
    const sent = plain
      ? http.request(address, options, resolve)
      : https.request(address, options, resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends a request and waits for all of its answer. */
export async function passOnWhole(
  target: ProxyTarget,
  request: WholeRequest,
): Promise<WholeAnswer> {
  const answer = await passOn(target, request);
  return {
    status: answer.statusCode ?? 502,
    headers: answer.headers,
    body: await readWhole(answer),
  };
}

export async function readWhole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
