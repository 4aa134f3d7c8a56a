import type { ServerResponse } from 'node:http';
import type { Fault } from './Fault';
import type { WholeAnswer } from './passOn';

/** Gives an answer of the API server on as it is. */
export function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: WholeAnswer,
): void {
  const {
    connection: _,
    'transfer-encoding': __,
    'keep-alive': ___,
    ...kept
  } = headers;
  response.writeHead(status, { ...kept, 'content-length': body.length });
  response.end(body);
}

const reasons: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  410: 'Expired',
  422: 'Invalid',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
  504: 'Timeout',
};

/** The Status object of a failure, as API servers word it. */
export function statusObject(
  answer: Pick<
    Extract<Fault, { kind: 'answer' }>,
    'status' | 'reason' | 'message'
  >,
) {
  const { status, reason = reasons[status] ?? '' } = answer;
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: answer.message ?? `the server answered ${status} (${reason})`,
    reason,
    code: status,
  };
}

/** Answers with a failure. */
export function sendStatus(
  response: ServerResponse,
  answer: Omit<Extract<Fault, { kind: 'answer' }>, 'kind'>,
): void {
  const { retryAfterSeconds } = answer;
  response.writeHead(answer.status, {
    'content-type': 'application/json',
    ...(retryAfterSeconds !== undefined && {
      'retry-after': String(retryAfterSeconds),
    }),
  });
  response.end(JSON.stringify(statusObject(answer)));
}
