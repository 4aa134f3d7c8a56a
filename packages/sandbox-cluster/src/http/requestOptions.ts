import { IncomingMessage } from 'node:http';
import { ApiError } from '../api/ApiError';
import { JsonObject } from '../store/json';
import { protocolBuffers } from './readBody';

const optionsKinds: Readonly<Record<string, string>> = {
  create: 'CreateOptions',
  update: 'UpdateOptions',
  patch: 'PatchOptions',
  delete: 'DeleteOptions',
  deletecollection: 'DeleteOptions',
};

function unsupportedDryRun(verb: string, asked: unknown[]): ApiError {
  const kind = optionsKinds[verb] ?? 'DeleteOptions';
  const message = `Unsupported value: ${JSON.stringify(asked)}: supported values: "All"`;
  return new ApiError(
    422,
    'Invalid',
    `${kind}.meta.k8s.io "" is invalid: dryRun: ${message}`,
    {
      group: 'meta.k8s.io',
      kind,
      causes: [{ reason: 'FieldValueNotSupported', message, field: 'dryRun' }],
    },
  );
}

/** Whether a write is only to be tried; 422 when it says something else than `All`. */
export function isDryRun(
  verb: string,
  query: URLSearchParams,
  body: JsonObject | undefined,
): boolean {
  const asked = [
    ...query.getAll('dryRun'),
    ...(Array.isArray(body?.dryRun) ? body.dryRun : []),
  ];
  const unknown = asked.find(value => value !== 'All');
  if (unknown !== undefined) throw unsupportedDryRun(verb, asked);
  return asked.length > 0;
}

/** The field manager of a write: named, or the program that the user agent names. */
export function managerOf(
  request: IncomingMessage,
  query: URLSearchParams,
): string {
  return (
    query.get('fieldManager') ??
    (request.headers['user-agent'] ?? 'unknown').split('/')[0]
  );
}

/** Refuses (406) a client that takes no plain JSON, such as one that insists on protocol buffers. */
export function checkAccept(request: IncomingMessage): void {
  const accept = request.headers.accept ?? '*/*';
  const plain = accept
    .split(',')
    .some(type =>
      /^\s*(\*\/\*|application\/\*|application\/json)\s*(;\s*(q|charset)=[^;]*)*$/.test(
        type,
      ),
    );
  if (plain) return;
  throw new ApiError(
    406,
    'NotAcceptable',
    '406: Not Acceptable\n\nAvailable representations: application/json',
    {},
  );
}

/** Refuses (415) a body of an unknown type. */
export function checkBodyType(verb: string, contentType: string): void {
  if (verb !== 'create' && verb !== 'update') return;
  if (
    ['', 'application/json', 'application/yaml', protocolBuffers].includes(
      contentType,
    )
  )
    return;
  const message =
    'the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf';
  throw new ApiError(415, 'UnsupportedMediaType', message, {});
}
