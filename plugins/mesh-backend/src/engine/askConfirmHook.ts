import {
  type Confirmation,
  type Decision,
  type Gate,
  type MigrationRecord,
  type Message,
  openGate,
  say,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ConfirmHook, HookAnswer } from '../confirm/ConfirmHook';
import type { LookResult } from './LookResult';
import type { Session } from './Session';

/** A single request, so that a hook that hangs is asked again within its time. */
const oneRequestMs = 10_000;
const betweenRequestsMs = 5_000;

/**
 * Asks the configured hook for its word at a gate; null where nobody waits for one.
 *
 * @remarks
 * The answer counts only once it is on the row: the next look decides by it. A process that dies in between is followed by
 * one that asks again, with the same idempotency key.
 */
export async function askConfirmHook(
  session: Session,
  decision: Decision,
): Promise<LookResult | null> {
  const gate = decision.kind === 'wait' ? decision.awaits : undefined;
  const hook = session.deps.confirmHook;
  if (!hook || !gate || gate === 'turn') return null;
  const answer = await ask(session, gate, hook);
  if (session.signals.ending.aborted) return { kind: 'rest', inMs: 0 };
  const left = timeLeft(session, gate, hook);
  if (answer.kind === 'failed' && !answer.lasting && left > 0) {
    return { kind: 'rest', inMs: Math.min(left, betweenRequestsMs) };
  }
  return await note(session, confirmationOf(session, gate, answer));
}

async function ask(
  session: Session,
  gate: Gate,
  hook: ConfirmHook,
): Promise<HookAnswer> {
  const { record } = session.migration;
  // Who begins late asks all the same: a process that was away is no answer of the hook.
  const left = Math.max(timeLeft(session, gate, hook), 1_000);
  return await hook.ask(
    {
      migration: record.id,
      ...{ gate, attempt: record.attempt },
      ...{ cluster: record.cluster, namespace: record.namespace },
      revision: record.targetRevision,
      workloads: record.workloads.map(({ kind, name }) => ({ kind, name })),
    },
    {
      timeoutMs: Math.min(left, oneRequestMs),
      now: session.now(),
      signal: session.signals.ending,
    },
  );
}

function timeLeft(session: Session, gate: Gate, hook: ConfirmHook): number {
  const now = session.now();
  const since = session.migration.record.marks.confirmAskedAt?.[gate] ?? now;
  return hook.timeoutMs - (Date.parse(now) - Date.parse(since));
}

function confirmationOf(
  session: Session,
  gate: Gate,
  answer: HookAnswer,
): Confirmation {
  const { attempt } = session.migration.record;
  const said = { gate, attempt, by: null, at: session.now() };
  if (answer.kind === 'failed') {
    return { ...said, answer: 'no-answer', reason: answer.why };
  }
  return {
    ...said,
    answer: answer.confirmed ? 'confirmed' : 'refused',
    reason: answer.reason || 'It gave no reason.',
  };
}

async function note(
  session: Session,
  confirmation: Confirmation,
): Promise<LookResult> {
  const { migration } = session;
  const confirmations = [...migration.record.confirmations, confirmation];
  const record: MigrationRecord = { ...migration.record, confirmations };
  await session.save({
    ...migration,
    record,
    view: { ...migration.view, awaits: openGate(record) },
    events: [
      {
        kind: 'seen',
        by: null,
        message: whatItSaid(confirmation),
        object: null,
      },
    ],
  });
  await session.boundary('recorded');
  return { kind: 'again' };
}

function whatItSaid({ answer, reason }: Confirmation): Message {
  switch (answer) {
    case 'confirmed':
      return say('hook.confirmed', 'The hook confirmed: {reason}', { reason });
    case 'refused':
      return say('hook.refused', 'The hook did not confirm: {reason}', {
        reason,
      });
    case 'no-answer':
      return say('hook.no-answer', 'The hook gave no answer: {reason}', {
        reason,
      });
    default:
      throw new Error(`Unexpected answer ${answer satisfies never}`);
  }
}
