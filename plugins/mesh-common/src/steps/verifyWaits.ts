import type { Message } from '../model/message';
import type { Marks } from '../model/migrationRecord';
import { listNames, say } from '../model/say';
import type { PodToVerify } from './verify';

interface WhatIsSeen {
  /** How many pods are verified in all. */
  all: number;
  revision: string;
  /** What its istiods said last. */
  said: Marks['istiodSaid'];
}

/** What is said while nobody can ask istiod, before that is taken for lasting. */
export function askingAgain(why: string): Message {
  return say('verify.ask-again', 'Asking istiod again: {why}', { why });
}

/** What is waited for: a rejection first, since waiting alone seldom helps it, then an istiod that does not answer. */
export function whatIsMissing(
  missing: readonly PodToVerify[],
  seen: WhatIsSeen,
): Message {
  return (
    ofRejecting(missing) ??
    ofUnasked(missing, seen) ??
    ofUnconnected(missing, seen.all)
  );
}

function ofRejecting(missing: readonly PodToVerify[]): Message | null {
  for (const { pod, connection } of missing) {
    if (connection.kind !== 'rejecting') continue;
    return say(
      'verify.rejecting',
      'The proxy of {pod} rejects its configuration: {error}. Waiting until it accepts one.',
      { pod: pod.name, error: connection.error },
    );
  }
  return null;
}

function ofUnasked(
  missing: readonly PodToVerify[],
  { all, revision, said }: WhatIsSeen,
): Message | null {
  const unasked = missing.flatMap(({ connection }) =>
    connection.kind === 'not-asked' ? [connection.why] : [],
  );
  if (unasked.length === 0) return null;
  const params = { why: unasked[0], revision, all };
  return said
    ? say(
        'verify.not-answering',
        'Waiting until istiod {revision} answers again: {why} It last listed {done} of {all} proxies as connected.',
        { ...params, done: saidConnected(said.connected, missing, all) },
      )
    : say(
        'verify.not-answering-yet',
        'Waiting until istiod {revision} answers: {why} The proxies of {all} pods are not verified without it.',
        params,
      );
}

/** Those that istiod lists now, and those that it listed before it did not answer. */
function saidConnected(
  said: readonly string[],
  missing: readonly PodToVerify[],
  all: number,
): number {
  const kept = missing.filter(
    ({ pod, connection }) =>
      connection.kind === 'not-asked' && said.includes(pod.uid),
  );
  return all - missing.length + kept.length;
}

function ofUnconnected(missing: readonly PodToVerify[], all: number): Message {
  return say(
    'verify.connect',
    'Waiting until the proxies of {pods} are connected and in sync; {done} of {all} are.',
    {
      pods: listNames(missing.map(({ pod }) => pod.name)),
      done: all - missing.length,
      all,
    },
  );
}
