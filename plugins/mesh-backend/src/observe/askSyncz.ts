import type {
  ProxyConnection,
  UnaskedIstiod,
  WhyNotAsked,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type ClusterClient,
  ClusterRequestError,
} from '../cluster/ClusterClient';
import { wordsOf } from '../cluster/wordsOf';
import { ISTIOD_MONITORING_PORT } from './istiodPort';
import { parseSyncz } from './parseSyncz';

/** One pod of istiod. */
export interface IstiodReplica {
  namespace: string;
  name: string;
  revision: string;
}

/** What one istiod lists, or why it was not asked or did not answer. */
export type SynczAnswer =
  | { kind: 'answered'; connections: ProxyConnection[] }
  | { kind: 'unasked'; why: UnaskedIstiod };

/**
 * Asks one istiod for all of its connections.
 *
 * @remarks
 * `?namespace=` would make the answer smaller and the questions as many as namespaces are looked at; a question is
 * what an istiod pays for, with a lock on its connections, so that one question for everybody is the cheaper one.
 */
export async function askSyncz(
  client: ClusterClient,
  istiod: IstiodReplica,
): Promise<SynczAnswer> {
  const { namespace, name } = istiod;
  try {
    const { status, body } = await client.portForwardGet(
      { namespace, name },
      ISTIOD_MONITORING_PORT,
      '/debug/syncz',
    );
    if (status !== 200) return refused(istiod, status);
    return { kind: 'answered', connections: parseSyncz(istiod, body) };
  } catch (error) {
    const isForbidden =
      error instanceof ClusterRequestError && error.code === 403;
    return isForbidden
      ? unasked(istiod, 'forbidden', wordsOf(error))
      : unreachable(istiod, wordsOf(error));
  }
}

/** An istiod that gave no answer; `words` is a sentence. */
export function unreachable(
  istiod: IstiodReplica,
  words: string,
): Extract<SynczAnswer, { kind: 'unasked' }> {
  return unasked(istiod, 'unreachable', words);
}

function refused(istiod: IstiodReplica, status: number): SynczAnswer {
  const pod = `Pod ${istiod.namespace}/${istiod.name}`;
  switch (status) {
    case 404:
      return unasked(
        istiod,
        'debug-off',
        `${pod} has no /debug/syncz (404): its debug endpoints are switched off (ENABLE_DEBUG_ON_HTTP).`,
      );
    case 401:
    case 403:
      return unasked(
        istiod,
        'refused',
        `${pod} refuses /debug/syncz with status ${status}.`,
      );
    default:
      return unasked(
        istiod,
        'unreachable',
        `${pod} answered /debug/syncz with status ${status}.`,
      );
  }
}

function unasked(
  { name, revision }: IstiodReplica,
  reason: WhyNotAsked,
  words: string,
): Extract<SynczAnswer, { kind: 'unasked' }> {
  const why = `istiod of revision ${revision} could not be asked. ${words}`;
  return { kind: 'unasked', why: { revision, istiod: name, reason, why } };
}
