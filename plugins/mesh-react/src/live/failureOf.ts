import { isError, ResponseError } from '@backstage/errors';

/** Why something could not be had, sorted once: each kind is drawn in its own way. `message` is the server's sentence. @public */
export type Failure =
  | { kind: 'forbidden'; message: string }
  | { kind: 'not-found'; message: string }
  | { kind: 'conflict'; message: string }
  | { kind: 'refused'; message: string }
  | { kind: 'unavailable'; message: string }
  | { kind: 'unexpected'; message: string };

function kindOfStatus(status: number): Failure['kind'] {
  switch (status) {
    case 401:
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 409:
      return 'conflict';
    case 400:
    case 413:
      return 'refused';
    case 502:
    case 503:
    case 504:
      return 'unavailable';
    default:
      return 'unexpected';
  }
}

/** Sorts whatever was thrown. @public */
export function failureOf(error: unknown): Failure {
  if (error instanceof ResponseError) {
    const message = error.body.error?.message || error.message;
    return { kind: kindOfStatus(error.statusCode), message };
  }
  const message = isError(error) ? error.message : String(error);
  // `fetch` throws a TypeError, and nothing else does on its way, when no answer came.
  if (isError(error) && error.name === 'TypeError')
    return { kind: 'unavailable', message };
  return { kind: 'unexpected', message };
}
