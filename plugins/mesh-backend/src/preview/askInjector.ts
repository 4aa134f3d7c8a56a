import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import type { NotAsked } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type ClusterClient,
  ClusterRequestError,
  type PortAnswer,
} from '../cluster/ClusterClient';
import { wordsOf } from '../cluster/wordsOf';
import { readAnswer, type ReviewAnswer, reviewOf } from './admissionReview';
import type { InjectorRoute } from './injectorRoute';
import { postJson } from './postJson';

/** Far more than any pod, and no more than one answer may cost. */
const maxBytes = 4 * 1024 * 1024;

/** What TLS says where the certificate is not the one that the webhook's bundle vouches for (Node and OpenSSL). */
const distrust: ReadonlySet<string> = new Set([
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Asks an injector once what it would do to a pod. */
export async function askInjector(
  client: ClusterClient,
  route: InjectorRoute,
  pod: JsonObject,
  signal?: AbortSignal,
): Promise<ReviewAnswer | NotAsked> {
  const uid = randomUUID();
  const host = route.kind === 'pod' ? route.host : route.url.host;
  let answer: PortAnswer;
  try {
    answer = await post(
      client,
      route,
      JSON.stringify(reviewOf(pod, uid)),
      signal,
    );
  } catch (error) {
    return whyFailed(error, route, host);
  }
  if (answer.status !== 200) {
    const words = `Status ${answer.status}: ${answer.body.slice(0, 200).trim()}`;
    return { reason: 'bad-answer', host, words };
  }
  try {
    return readAnswer(pod, uid, answer.body);
  } catch (error) {
    return { reason: 'bad-answer', host, words: wordsOf(error) };
  }
}

function post(
  client: ClusterClient,
  route: InjectorRoute,
  body: string,
  signal: AbortSignal | undefined,
): Promise<PortAnswer> {
  if (route.kind === 'url') {
    return postJson(route.url, { body, maxBytes, signal, ...route });
  }
  const { pod, port, host, path, certificates } = route;
  return client.forward(
    { namespace: pod.namespace, name: pod.name },
    {
      // The API server says how long it waits; istiod does not look at it.
      ...{ method: 'POST', port, path: `${path}?timeout=10s`, body, maxBytes },
      tls: { host, certificates },
    },
    signal,
  );
}

function whyFailed(
  error: unknown,
  route: InjectorRoute,
  host: string,
): NotAsked {
  if (!(error instanceof ClusterRequestError)) {
    return { reason: 'unanswered', host, words: wordsOf(error) };
  }
  const { code, reason, message: words } = error;
  if (code === 403 && route.kind === 'pod') {
    return {
      reason: 'forwarding-forbidden',
      namespace: route.pod.namespace,
    };
  }
  return distrust.has(reason)
    ? { reason: 'not-trusted', host, words: reason }
    : { reason: 'unanswered', host, words };
}
