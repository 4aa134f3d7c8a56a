import {
  connectionsToAsk,
  decide,
  type Decision,
  type Intent,
  type Migration,
  type NamespaceFacts,
  sameEffect,
  settleIntent,
  viewMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { findHighestSequence } from '../database/operations';
import { askConfirmHook } from './askConfirmHook';
import { decisionSentence, sentenceKey } from './decisionSentence';
import { fenceOpenWrite } from './fenceOpenWrite';
import { lastSeenOf } from '../database/lastSeenOf';
import { holdWithTrouble } from './holdWithTrouble';
import { sentEvent, settledEvent } from './intentEvents';
import type { LookResult } from './LookResult';
import { marksToSave } from './marksToSave';
import { performIntent } from './performIntent';
import { restAfter } from './restAfter';
import type { Session } from './Session';
import { nextTrouble, troubleEvents, unreadable } from './troubleOf';
import { waitForTurn } from './waitForTurn';
import { withLastWords } from './withLastWords';

/** Observes, settles what is open, decides, saves, and carries out at most one write: success shows at the next look. */
export async function lookOnce(session: Session): Promise<LookResult> {
  const waiting = await waitForTurn(session);
  if (waiting) return waiting;
  const begun = session.now();
  const facts = await observe(session);
  const now = timeOfLook(begun, session.now());
  // What could not be read because the process is ending says nothing about the cluster.
  if (session.signals.ending.aborted) return { kind: 'rest', inMs: 0 };
  await session.boundary('observed');
  await settleWhatShows(session, facts);

  const { deps, migration } = session;
  const decided = decide({
    migration: migration.record,
    facts,
    now,
    settings: deps.settings,
  });
  const { cluster, namespace } = migration.record;
  const decision = await withLastWords(decided, {
    ...{ podLogs: deps.podLogs, cluster, namespace },
    signal: session.signals.ending,
  });
  const intent = nextIntent(decision, migration.openIntent);
  const open = migration.openIntent;
  if (open && !isOpen(intent, open)) {
    const why = unreadable(facts);
    // What may still arrive and is no longer wanted has to be made impossible before anything else is decided.
    if (why === null) return await fenceOpenWrite(session, open);
    // Until that can be seen nothing is begun, and nothing ends: only a wait may stand beside an open write.
    if (decision.kind !== 'wait') {
      const held = await holdWithTrouble(session, why, session.retryAfterMs);
      await session.boundary('recorded', open.kind);
      return held;
    }
  }
  await session.boundary('decided');
  const { version } = session.migration;
  if (!(await saveWhatWasDecided(session, facts, decision, intent))) {
    return { kind: 'again' };
  }
  await session.boundary('saved', intent?.kind);
  if (intent) return await performIntent(session, intent, facts);
  return (
    (await askConfirmHook(session, decision)) ??
    restAfter(session, decision, version === session.migration.version)
  );
}

/** Longer than a look at an API server that answers takes, and short beside every wait. */
const longestLookMs = 250;

/**
 * The beginning of a look: what we did ourselves was so by then, and waits would grow by the length of each look if they
 * counted from its end. One that took long saw what it saw at its end.
 */
function timeOfLook(begun: string, ended: string): string {
  const tookMs = Date.parse(ended) - Date.parse(begun);
  return tookMs <= longestLookMs ? begun : ended;
}

async function observe(session: Session): Promise<NamespaceFacts> {
  const { deps, migration, signals } = session;
  const { record } = migration;
  const { cluster, namespace } = record;
  session.retryAfterMs = 0;
  session.changesSeen = deps.wakes?.seen({ cluster, namespace }) ?? 0;
  return await deps.observer.observeNamespace(cluster, namespace, {
    connectionsOf: connectionsToAsk(record),
    askWriter: record.marks.preflightPassedAt === undefined,
    portal: deps.portal,
    highestSequence: await findHighestSequence(deps.knex, cluster, namespace),
    signal: signals.ending,
    onRetryAfter: ms => {
      session.retryAfterMs = Math.max(session.retryAfterMs, ms);
    },
  });
}

async function settleWhatShows(
  session: Session,
  facts: NamespaceFacts,
): Promise<void> {
  const open = session.migration.openIntent;
  if (!open) return;
  const settlement = settleIntent(open, facts);
  if (settlement === 'possible') return;
  await session.settle(settledEvent(open, settlement));
  await session.boundary('settled', open.kind);
}

/** One write a look; the one that is open goes first, so that it is settled by being sent again. */
function nextIntent(decision: Decision, open: Intent | null): Intent | null {
  if (decision.kind !== 'act') return null;
  const { intents } = decision;
  const repeated = open && intents.find(intent => sameEffect(intent, open));
  return repeated ?? intents[0] ?? null;
}

function isOpen(intent: Intent | null, open: Intent | null): boolean {
  return intent !== null && open !== null && sameEffect(intent, open);
}

/** Trouble with a write lasts until a write is answered, however well the cluster can be read. */
function troubleAfterLook(
  session: Session,
  why: string | null,
  intent: Intent | null,
): Migration['trouble'] {
  const before = session.migration.trouble;
  if (why === null && intent && !session.writeAnswered) return before;
  session.attempts = why === null ? 0 : session.attempts + 1;
  return why === null
    ? null
    : nextTrouble(before, why, session.attempts, session.now());
}

async function saveWhatWasDecided(
  session: Session,
  facts: NamespaceFacts,
  decision: Decision,
  intent: Intent | null,
): Promise<boolean> {
  const { migration } = session;
  const trouble = troubleAfterLook(session, unreadable(facts), intent);
  const isSentAgain = isOpen(intent, migration.openIntent);
  const marks = marksToSave(migration.record.marks, decision, isSentAgain);
  const record =
    decision.kind === 'turn-back'
      ? decision.record
      : { ...migration.record, marks };
  const view = viewMigration({
    ...{ record, facts, decision },
    lastSeen: lastSeenOf(migration),
  });
  const sentence = decisionSentence(decision);
  const said = sentenceKey(sentence);
  const isSaid = said === migration.said;
  // A write that is sent again, or an eviction that a budget refuses again and again, is told once.
  const isAskedAgain =
    isSentAgain || (isSaid && migration.record.marks.heldBy !== undefined);
  return await session.save({
    record,
    phase: view.phase,
    view,
    said,
    trouble,
    asked: null,
    openIntent: intent ?? migration.openIntent,
    events: [
      ...troubleEvents(migration.trouble, trouble),
      ...(isSaid
        ? []
        : [
            {
              kind: 'decision' as const,
              by: null,
              message: sentence,
              object: null,
            },
          ]),
      ...(intent && !isAskedAgain ? [sentEvent(intent)] : []),
    ],
  });
}
