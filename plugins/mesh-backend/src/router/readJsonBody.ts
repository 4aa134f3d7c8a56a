import { InputError } from '@backstage/errors';
import express from 'express';

/** The largest body that any route has use for is a plan request of a few hundred bytes. */
const bodyLimit = '64kb';

/** A body that is larger than the limit; the error handler answers 413. */
class BodyTooLargeError extends Error {
  readonly name = 'BodyTooLargeError';
  readonly statusCode = 413;
}

/** Reads JSON bodies up to 64 kB, and says in our own words what is wrong with others. */
export function readJsonBody(): express.RequestHandler {
  const parse = express.json({ limit: bodyLimit });
  return (req, res, next) => {
    parse(req, res, (error?: unknown) => next(error && inOurWords(error)));
  };
}

function inOurWords(error: unknown): unknown {
  const type =
    typeof error === 'object' && error !== null && 'type' in error
      ? error.type
      : undefined;
  if (type === 'entity.too.large') {
    return new BodyTooLargeError(
      `The body is larger than ${bodyLimit}, the largest that is read here. Send less.`,
    );
  }
  if (type === 'entity.parse.failed') {
    return new InputError(
      'The body is not valid JSON. Correct it and send it again.',
    );
  }
  return error;
}
