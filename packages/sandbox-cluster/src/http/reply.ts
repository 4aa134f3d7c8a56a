import { ServerResponse } from 'node:http';
import { isJsonObject } from '../store/json';

/** Sends a JSON body, unless an answer is already on its way. */
export function sendJson(
  response: ServerResponse,
  code: number,
  body: unknown,
): void {
  if (response.headersSent || response.destroyed) return;
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(code, {
    'content-type': 'application/json',
    'cache-control': 'no-cache, private',
    'content-length': Buffer.byteLength(text),
    ...retryAfter(body),
  });
  response.end(text);
}

/** A refusal that says when to come again says it in a header as well. */
function retryAfter(body: unknown): Record<string, string> {
  const details =
    isJsonObject(body) && isJsonObject(body.details) ? body.details : {};
  const { retryAfterSeconds } = details;
  return typeof retryAfterSeconds === 'number'
    ? { 'retry-after': String(retryAfterSeconds) }
    : {};
}

/** Sends plain text. */
export function sendText(
  response: ServerResponse,
  code: number,
  text: string,
): void {
  response.writeHead(code, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
