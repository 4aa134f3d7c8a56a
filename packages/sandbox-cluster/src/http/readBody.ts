import { IncomingMessage } from 'node:http';
import { ApiError, badRequest } from '../api/ApiError';
import { isJsonObject, JsonObject } from '../store/json';

const limit = 3 * 1024 * 1024;

async function readText(request: IncomingMessage): Promise<string> {
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
  return Buffer.concat(chunks).toString('utf8');
}

/** The JSON object in a request's body; undefined when the body is empty. */
export async function readBody(
  request: IncomingMessage,
): Promise<JsonObject | undefined> {
  const text = await readText(request);
  if (text === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw badRequest(
      `the object provided is unrecognized (must be of type Object): couldn't get version/kind; json parse error: ${why}`,
    );
  }
  if (!isJsonObject(value))
    throw badRequest(
      'the object provided is unrecognized (must be of type Object)',
    );
  return value;
}
