import {
  connectionsToAsk,
  type Decision,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { backoff } from './backoff';
import type { LookResult } from './LookResult';
import type { Session } from './Session';

type Wait = Extract<Decision, { kind: 'wait' }>;

/** How often a namespace is looked at whose changes are followed: what a watch may miss is found then. */
const followedLookMs = 5_000;

/** Asking istiod goes through the API server to each of its pods. */
const shortestAskingMs = 100;

/** When to look again after a decision that begins no write; `idle` where it said nothing new. */
export function restAfter(
  session: Session,
  decision: Decision,
  idle: boolean,
): LookResult {
  const { deps, attempts } = session;
  switch (decision.kind) {
    case 'act':
      return { kind: 'rest', inMs: deps.settings.lookAgainMs };
    case 'wait':
      return attempts > 0
        ? { kind: 'rest', inMs: pauseOf(session) }
        : waitAfter(session, decision, idle);
    case 'turn-back':
      return { kind: 'again' };
    case 'stop':
    case 'paused':
    case 'end':
      return { kind: 'rest', inMs: null };
    default:
      throw new Error(`Unexpected decision ${decision satisfies never}`);
  }
}

/** What could not be read is read again after a while, and not before the API server said. */
function pauseOf({ attempts, deps, retryAfterMs }: Session): number {
  return Math.max(backoff(attempts, deps.timing, deps.random), retryAfterMs);
}

/** A wait of the usual length waits for the cluster; any other waits for a time that is known. */
function waitAfter(
  session: Session,
  decision: Wait,
  idle: boolean,
): LookResult {
  const { deps, migration } = session;
  const { record } = migration;
  const { wakes, settings } = deps;
  const { lookAgainInMs } = decision;
  const isFollowed = wakes?.isFollowed(record.cluster) ?? false;
  if (isOfBoth(decision)) {
    const longestMs = isFollowed ? followedLookMs : settings.lookAgainMs;
    const inMs = Math.min(lookAgainInMs, longestMs);
    return { kind: 'rest-until-change', inMs, idle };
  }
  if (lookAgainInMs !== settings.lookAgainMs) {
    return { kind: 'rest', inMs: lookAgainInMs };
  }
  if (connectionsToAsk(record) !== null) {
    return { kind: 'rest', inMs: pauseOfAsking(session, lookAgainInMs) };
  }
  return {
    kind: 'rest-until-change',
    inMs: isFollowed ? Math.max(followedLookMs, lookAgainInMs) : lookAgainInMs,
    idle,
  };
}

/** The watch of the canary and a pause end at a time that is known, and what happens to the pods meanwhile counts at once. */
function isOfBoth({ step, awaits, idle }: Wait): boolean {
  return step === 'restart' && idle === true && awaits === undefined;
}

/** An answer that comes late by this part of the time that it took is not felt. */
const latePart = 5;

/** No watch tells what istiod says of a proxy. Most are connected soon, so that it is asked often at first, and then ever less. */
function pauseOfAsking(session: Session, longestMs: number): number {
  const { allReadyAt } = session.migration.record.marks;
  const begun = allReadyAt ? Date.parse(allReadyAt) : 0;
  const waited = Date.parse(session.now()) - begun;
  return Math.min(longestMs, Math.max(shortestAskingMs, waited / latePart));
}
