import type { PodConnection } from '../contract/connections';
import type { PodFact } from '../facts/podFact';
import type { AskedConnections } from '../facts/proxyConnection';
import type { LeadOfHost } from '../injection/leadOfHost';
import { connectionStanding } from './connectionStanding';
import { connectionsOfPod } from './connectionsOfPod';
import { toldAddresses } from './toldAddresses';

/**
 * What the istiods' answers mean for one pod's proxy: the same judgement for a page and for the step that verifies.
 *
 * @remarks
 * A proxy that changes from one istiod to another is listed by both for a moment: the one that sent it something last
 * is the one that it is connected to.
 *
 * @param revision - of which its istiod should be; null where that is not known, so that any is right
 *
 * @public
 */
export function judgeConnection(
  pod: PodFact,
  asked: AskedConnections,
  revision: string | null,
  leadOf: LeadOfHost,
): PodConnection {
  const [newest] = connectionsOfPod(pod, asked.connections, revision);
  if (!newest) return notListed(pod, asked, revision, leadOf);
  const { istiod, istioVersion, types } = newest;
  const rejected = types.flatMap(({ name, error }) =>
    error === null ? [] : [{ type: name, words: error }],
  );
  const acknowledged = connectionStanding(newest, pod, asked.askedAt);
  const isOther = revision !== null && newest.revision !== revision;
  const isRejecting = rejected.length > 0;
  const standing = isRejecting ? 'rejecting' : acknowledged.standing;
  return {
    state: 'connected',
    ...{ istiod, revision: newest.revision },
    standing: isOther ? 'other-revision' : standing,
    synced: standing === 'in-sync',
    lastError: rejected[0]?.words ?? null,
    ...{ rejected, missing: acknowledged.missing },
    proxyVersion: istioVersion,
  };
}

function notListed(
  pod: PodFact,
  { answered, unasked }: AskedConnections,
  revision: string | null,
  leadOf: LeadOfHost,
): PodConnection {
  const isOwn = (each: { revision: string }) =>
    revision === null || each.revision === revision;
  const silent = unasked.filter(isOwn);
  const [first] = silent;
  if (!first) return { state: 'not-connected' };
  const told = toldAddresses(pod, revision, leadOf);
  const { reason, why } = first;
  // It may be connected to exactly the one that did not answer.
  return answered.some(isOwn)
    ? { state: 'not-asked', reason: 'partly', why, told }
    : { state: 'not-asked', reason, why, told };
}
