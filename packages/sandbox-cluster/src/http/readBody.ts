import { IncomingMessage } from 'node:http';
import { ApiError, badRequest } from '../api/ApiError';
import { parse } from 'yaml';
import { isJsonObject, JsonObject } from '../store/json';
import { readProtocolBuffers } from './readProtocolBuffers';

/** The media type of protocol buffers, which kubectl prefers for the kinds it knows. */
export const protocolBuffers = 'application/vnd.kubernetes.protobuf';

const limit = 3 * 1024 * 1024;

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    // Read to its end even when it is too large: a connection that is cut would hide the answer from the client.
    if (size <= limit) chunks.push(bytes);
  }
  if (size > limit) {
    throw new ApiError(
      413,
      'RequestEntityTooLarge',
      `Request entity too large: limit is ${limit}`,
    );
  }
  return Buffer.concat(chunks);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw badRequest(
      `the object provided is unrecognized (must be of type Object): couldn't get version/kind; json parse error: ${why}`,
    );
  }
}

function parsedYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw badRequest(`error decoding YAML: ${why}`);
  }
}

/** The media type of a body, without its parameters. */
export function mediaTypeOf(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';')[0].trim();
}

/** What a request's body holds: an object, or the list that a JSON patch is; undefined when it is empty. */
export async function readContent(
  request: IncomingMessage,
): Promise<JsonObject | unknown[] | undefined> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return undefined;
  const type = mediaTypeOf(request);
  if (type === protocolBuffers) return readProtocolBuffers(bytes);
  const text = bytes.toString('utf8');
  const value = type.endsWith('yaml') ? parsedYaml(text) : parsedJson(text);
  if (Array.isArray(value) && type === 'application/json-patch+json')
    return value;
  if (!isJsonObject(value))
    throw badRequest(
      'the object provided is unrecognized (must be of type Object)',
    );
  return value;
}

/** The object in a request's body; undefined when the body is empty. */
export async function readBody(
  request: IncomingMessage,
): Promise<JsonObject | undefined> {
  const content = await readContent(request);
  return isJsonObject(content) ? content : undefined;
}
