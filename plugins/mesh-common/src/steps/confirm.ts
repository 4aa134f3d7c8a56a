import type { Gate } from '../model/migrationRecord';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { elapsed } from './elapsed';
import { answerAt, isGated } from './gates';
import { namespaceRef, stopWith } from './stopWith';
import type { Step, StepContext, Verdict } from './verdict';
import { wantedRevision } from './wanted';

/** A gate may wait for a day, and the request of a person is looked at at once anyway. */
const LOOK_AT_LEAST_EVERY_MS = 5_000;

/** Somebody confirms the end, where the plan chose that. */
export const confirm: Step = {
  id: 'confirm',
  title: 'Confirm',
  assess(context) {
    return confirmationMissing(context, 'end') ?? { kind: 'done' };
  },
};

/**
 * What a gate comes to while it is closed: a wait, or a stop where the answer was no or nobody gave one in time; null
 * where it is open, or the plan chose none.
 */
export function confirmationMissing(
  context: StepContext,
  gate: Gate,
): Verdict | null {
  const { migration, now, settings } = context;
  if (!isGated(migration, gate)) return null;
  const said = answerAt(migration, gate);
  if (said?.answer === 'confirmed') return null;
  if (said?.answer === 'refused') return refusedByHook(context, said.reason);
  if (said?.answer === 'no-answer') return noAnswer(context, said.reason);
  const askedAt = migration.marks.confirmAskedAt?.[gate] ?? now;
  const remaining = settings.confirmTimeoutMs - elapsed(askedAt, now);
  if (remaining <= 0) return nobodyConfirmed(context);
  const pause = Math.max(settings.lookAgainMs, LOOK_AT_LEAST_EVERY_MS);
  return {
    kind: 'wait',
    for: waitingAt(gate, context),
    lookAgainInMs: Math.min(remaining, pause),
    awaits: gate,
    idle: true,
    marks: {
      confirmAskedAt: { ...migration.marks.confirmAskedAt, [gate]: askedAt },
    },
  };
}

function waitingAt(gate: Gate, { migration }: StepContext): Message {
  const params = { revision: wantedRevision(migration) };
  switch (gate) {
    case 'canary':
      return say(
        'confirm.wait.canary',
        'The first workload runs {revision}. Waiting until somebody confirms that the next one may be restarted.',
        params,
      );
    case 'end':
      if (migration.marks.connectionNotAsked !== undefined) {
        return say(
          'confirm.wait.end-not-asked',
          'Everything runs {revision}, connection not asked. Waiting until somebody confirms the end.',
          params,
        );
      }
      return say(
        'confirm.wait.end',
        'Everything runs {revision} and was verified. Waiting until somebody confirms the end.',
        params,
      );
    default: {
      const never: never = gate;
      return never;
    }
  }
}

function refusedByHook({ migration }: StepContext, reason: string): Verdict {
  return stopWith({
    code: 'MESH224',
    object: namespaceRef(migration.namespace),
    says: 'The configured hook does not confirm that the migration goes on: {reason}',
    remedy:
      'Look into the reason. Then confirm it yourself, retry so that the hook is asked again, or roll back.',
    params: { reason },
    evidence: [],
  });
}

function noAnswer({ migration }: StepContext, reason: string): Verdict {
  return stopWith({
    code: 'MESH225',
    variant: 'hook',
    object: namespaceRef(migration.namespace),
    says: 'The configured hook did not say whether the migration may go on: {reason}',
    remedy:
      'Confirm it yourself, mend the hook and retry, or roll back. What was done so far stays.',
    params: { reason },
    evidence: [],
  });
}

function nobodyConfirmed({ migration, settings }: StepContext): Verdict {
  return stopWith({
    code: 'MESH225',
    object: namespaceRef(migration.namespace),
    says: 'Nobody confirmed within {minutes} min that the migration may go on.',
    remedy: 'Confirm it now, or roll back. What was done so far stays.',
    params: { minutes: Math.round(settings.confirmTimeoutMs / 60_000) },
    evidence: [],
  });
}
