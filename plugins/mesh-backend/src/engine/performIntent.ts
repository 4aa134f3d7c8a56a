import {
  type Decision,
  type Finding,
  type Intent,
  type NamespaceFacts,
  say,
  viewMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { EffectOutcome } from '../effects/ClusterWriter';
import { objectOf } from '../effects/objectOf';
import { backoff } from './backoff';
import { decisionSentence, sentenceKey } from './decisionSentence';
import { holdWithTrouble } from './holdWithTrouble';
import { conflictEvent } from './intentEvents';
import type { LookResult } from './LookResult';
import type { Session } from './Session';
import { waitForBudget } from './waitForBudget';

/** Conflicts after which it is decided again at once. */
const quickConflicts = 3;

/** Carries out a saved intent, and notes how it ended; whether it had its effect is for the next look. */
export async function performIntent(
  session: Session,
  intent: Intent,
  facts: NamespaceFacts,
): Promise<LookResult> {
  const outcome = await session.perform(intent);
  await session.boundary('performed', intent.kind);
  session.writeAnswered = isAnswer(outcome);
  switch (outcome.kind) {
    case 'applied':
      return { kind: 'again' };
    case 'conflict':
      await session.settle(conflictEvent(intent, outcome.why));
      await session.boundary('recorded', intent.kind);
      return afterConflict(session);
    case 'refused':
      return await stopRefused(session, intent, facts, outcome.why);
    case 'held':
      return await waitForBudget(session, intent, facts, outcome);
    case 'unauthorized':
      if (isOutOfPatience(session)) {
        return await stopRefused(session, intent, facts, outcome.why);
      }
      return await holdWrite(session, intent, outcome.why, null);
    case 'unsettled':
      return await holdWrite(
        session,
        intent,
        outcome.why,
        outcome.retryAfterMs,
      );
    default:
      throw new Error(`Unexpected outcome ${outcome satisfies never}`);
  }
}

/** An object that somebody writes all the time is not chased without a pause. */
function afterConflict(session: Session): LookResult {
  const { deps } = session;
  session.conflicts += 1;
  const pauses = session.conflicts - quickConflicts;
  return pauses > 0
    ? { kind: 'rest', inMs: backoff(pauses, deps.timing, deps.random) }
    : { kind: 'again' };
}

function isAnswer({ kind }: EffectOutcome): boolean {
  return kind !== 'unsettled' && kind !== 'unauthorized';
}

/** An expired token is renewed by whoever issues it, in minutes at most. */
function isOutOfPatience(session: Session): boolean {
  const { trouble } = session.migration;
  const { credentialPatienceMs } = session.deps.timing;
  return (
    trouble !== null &&
    Date.parse(session.now()) - Date.parse(trouble.since) > credentialPatienceMs
  );
}

async function holdWrite(
  session: Session,
  intent: Intent,
  why: string,
  retryAfterMs: number | null,
): Promise<LookResult> {
  const result = await holdWithTrouble(session, why, retryAfterMs);
  await session.boundary('recorded', intent.kind);
  return result;
}

/** Trying again would be refused again: a person has to act, and then to ask for another attempt. */
async function stopRefused(
  session: Session,
  intent: Intent,
  facts: NamespaceFacts,
  why: string,
): Promise<LookResult> {
  const { record } = session.migration;
  const { marks } = record;
  const decision: Decision = {
    kind: 'stop',
    findings: [refusedFinding(intent, why)],
    marks,
    step: stepOf(intent),
  };
  const view = viewMigration({ record, facts, decision });
  const sentence = decisionSentence(decision);
  const saved = await session.save({
    record,
    phase: view.phase,
    view,
    said: sentenceKey(sentence),
    trouble: null,
    asked: null,
    openIntent: null,
    events: [{ kind: 'decision', by: null, message: sentence, object: null }],
  });
  await session.boundary('recorded', intent.kind);
  return saved ? { kind: 'rest', inMs: null } : { kind: 'again' };
}

function stepOf(intent: Intent): Decision['step'] {
  switch (intent.kind) {
    case 'write-record':
      return intent.record.state === 'open' ? 'record' : 'close';
    case 'relabel-namespace':
      return 'relabel';
    case 'restart-workload':
    case 'restart-rollout':
    case 'evict-pod':
    case 'delete-pod':
    case 'fence':
      return 'restart';
    default:
      throw new Error(`Unexpected intent ${intent satisfies never}`);
  }
}

function refusedFinding(intent: Intent, why: string): Finding {
  const { group, version, kind, namespace, name } = objectOf(intent);
  return {
    code: 'MESH215',
    severity: 'blocker',
    object: {
      apiVersion: group ? `${group}/${version}` : version,
      kind,
      ...(namespace && { namespace }),
      name,
    },
    message: say('MESH215', 'A write was refused. {why}', { why }),
    remedy: say(
      'MESH215.remedy',
      'Remove the cause, then retry. What was done so far stays.',
    ),
    evidence: [],
  };
}
