import { isError } from '@backstage/errors';
import { ClusterRequestError } from './ClusterClient';
import { wordsOf } from './wordsOf';

/** Sorts an answer that is not 2xx: the Status object's own message, where there is one. */
export function refusedBy(
  code: number,
  body: string,
  retryAfter: string | undefined,
): ClusterRequestError {
  const status = parseStatus(body);
  return new ClusterRequestError(
    status.message ?? `The API server answered with status ${code}.`,
    code,
    status.reason ?? '',
    parseRetryAfter(retryAfter),
  );
}

/** Sorts a failure without an answer. */
export function unanswered(error: unknown): ClusterRequestError {
  if (error instanceof ClusterRequestError) {
    return error;
  }
  const message = wordsOf(error);
  const code = isError(error) ? String(error.code ?? '') : '';
  const explanation = explain(code);
  return new ClusterRequestError(
    explanation
      ? `The API server did not answer: ${message}. ${explanation}`
      : `The API server did not answer: ${message}.`,
    0,
    code,
  );
}

function explain(code: string): string | null {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'Its host name cannot be resolved; check the url in the kubernetes configuration.';
    case 'ECONNREFUSED':
      return 'Nothing listens there; check that the cluster is up and the url is right.';
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return 'Its certificate is not trusted; set caData or caFile of the cluster in the kubernetes configuration.';
    default:
      return null;
  }
}

function parseStatus(body: string): { message?: string; reason?: string } {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null) return {};
    return {
      message:
        'message' in parsed && typeof parsed.message === 'string'
          ? parsed.message
          : undefined,
      reason:
        'reason' in parsed && typeof parsed.reason === 'string'
          ? parsed.reason
          : undefined,
    };
  } catch {
    // Proxies in front of API servers answer in HTML or plain text.
    return {};
  }
}

function parseRetryAfter(value: string | undefined): number | null {
  const seconds = Number(value);
  return value !== undefined && Number.isFinite(seconds) && seconds >= 0
    ? seconds * 1000
    : null;
}
