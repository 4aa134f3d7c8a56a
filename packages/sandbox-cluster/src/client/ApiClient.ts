import {
  ClientRequest,
  IncomingMessage,
  request as httpRequest,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isJsonObject, JsonObject } from '../store/json';

/** Where an API server is, and as whom to speak to it. @public */
export interface ApiConnection {
  url: string;
  token: string;
  /** The certificate authority of an https address, as PEM. */
  ca?: string;
  /** Sent with every request. */
  headers?: Record<string, string>;
}

/** An answer. A body that is not a JSON object is under `text` only. @public */
export interface ApiAnswer {
  status: number;
  body: JsonObject;
  text: string;
}

/** What may be sent beside method and path. @public */
export interface ApiRequestOptions {
  body?: unknown;
  contentType?: string;
  headers?: Record<string, string>;
}

/** A stream of watch events that can be ended. @public */
export interface ApiStream {
  status: number;
  lines: AsyncIterable<JsonObject>;
  close(): void;
}

function parsed(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}

async function* linesOf(message: IncomingMessage): AsyncIterable<JsonObject> {
  let rest = '';
  for await (const chunk of message) {
    rest += String(chunk);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield parsed(line);
  }
}

/**
 * The smallest client of a Kubernetes API: requests and streams, nothing typed. Knows no difference between the sandbox
 * and a real API server.
 * @public
 */
export class ApiClient {
  constructor(private readonly connection: ApiConnection) {}

  /** The same server, as somebody else. */
  as(token: string): ApiClient {
    return new ApiClient({ ...this.connection, token });
  }

  async request(
    method: string,
    path: string,
    options: ApiRequestOptions = {},
  ): Promise<ApiAnswer> {
    const message = await this.send(method, path, options);
    message.setEncoding('utf8');
    let text = '';
    for await (const chunk of message) text += String(chunk);
    return { status: message.statusCode ?? 0, body: parsed(text), text };
  }

  async stream(path: string): Promise<ApiStream> {
    const message = await this.send('GET', path, {});
    message.setEncoding('utf8');
    return {
      status: message.statusCode ?? 0,
      lines: linesOf(message),
      close: () => message.destroy(),
    };
  }

  private send(
    method: string,
    path: string,
    options: ApiRequestOptions,
  ): Promise<IncomingMessage> {
    const { url, token, ca } = this.connection;
    const address = new URL(path, url);
    const content =
      options.body === undefined || typeof options.body === 'string'
        ? options.body
        : JSON.stringify(options.body);
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(content !== undefined && {
        'content-type': options.contentType ?? 'application/json',
      }),
      ...(content !== undefined && {
        'content-length': String(Buffer.byteLength(content)),
      }),
      ...this.connection.headers,
      ...options.headers,
    };
    return new Promise((resolve, reject) => {
      const request: ClientRequest =
        address.protocol === 'https:'
          ? httpsRequest(address, { method, headers, ca }, resolve)
          : httpRequest(address, { method, headers }, resolve);
      request.on('error', reject);
      request.end(content);
    });
  }
}
