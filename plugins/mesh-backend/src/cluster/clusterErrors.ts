import { isError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { ClusterRequestError } from './ClusterClient';
import { isObject } from './rawObject';
import { wordsOf } from './wordsOf';

/** Sorts an answer that is not 2xx: the Status object's own message, where there is one. */
export function refusedBy(
  cluster: string,
  code: number,
  body: string,
  retryAfter: string | undefined,
): ClusterRequestError {
  const status = parseStatus(body);
  return new ClusterRequestError(
    wordsOfRefusal(cluster, code, status.message),
    code,
    status.reason ?? '',
    parseRetryAfter(retryAfter),
    status.causes,
  );
}

/** A refusal is worded by the API server; a failure has to say whose it is, since many clusters share a screen. */
function wordsOfRefusal(cluster: string, code: number, said?: string): string {
  const server = `The API server of ${cluster}`;
  if (code === 429) {
    return `${server} has too many requests at the moment and asks to come back later${said ? ` (429: ${said})` : ' (429)'}.`;
  }
  if (code === 401) {
    return `${server} does not accept the credential${said ? ` (401: ${said})` : ' (401)'}.`;
  }
  if (code >= 500) {
    return `${server} failed${said ? ` (${code}: ${said})` : ` (${code})`}.`;
  }
  return said ?? `${server} answered with status ${code}.`;
}

/** Sorts a failure without an answer. */
export function unanswered(
  error: unknown,
  cluster: string,
): ClusterRequestError {
  if (error instanceof ClusterRequestError) {
    return error;
  }
  const message = wordsOf(error);
  const code = isError(error) ? String(error.code ?? '') : '';
  const explanation = explain(code);
  return new ClusterRequestError(
    explanation
      ? `The API server of ${cluster} did not answer: ${message}. ${explanation}`
      : `The API server of ${cluster} did not answer: ${message}.`,
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

interface StatusWords {
  message?: string;
  reason?: string;
  causes: { reason: string; message: string }[];
}

function parseStatus(body: string): StatusWords {
  const status = parseObject(body);
  const details = objectIn(status, 'details');
  const causes = Array.isArray(details.causes) ? details.causes : [];
  return {
    message: textIn(status, 'message'),
    reason: textIn(status, 'reason'),
    causes: causes.filter(isObject).map(cause => ({
      reason: textIn(cause, 'reason') ?? '',
      message: textIn(cause, 'message') ?? '',
    })),
  };
}

/** Proxies in front of API servers answer in HTML or plain text, which reads as empty. */
function parseObject(body: string): JsonObject {
  try {
    const parsed: JsonValue = JSON.parse(body);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function objectIn(object: JsonObject, field: string): JsonObject {
  const value = object[field];
  return isObject(value) ? value : {};
}

function textIn(object: JsonObject, field: string): string | undefined {
  const value = object[field];
  return typeof value === 'string' ? value : undefined;
}

function parseRetryAfter(value: string | undefined): number | null {
  const seconds = Number(value);
  return value !== undefined && Number.isFinite(seconds) && seconds >= 0
    ? seconds * 1000
    : null;
}
