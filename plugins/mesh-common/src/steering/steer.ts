import type { MigrationPhase, SteeringAction } from '../contract/migration';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { Message } from '../model/message';
import type { MigrationRecord } from '../model/migrationRecord';
import { say } from '../model/say';
import { whyNotBack } from './whyNotBack';

/** What a person asks, and of what. @public */
export interface SteeringInput {
  record: MigrationRecord;
  phase: MigrationPhase;
  action: SteeringAction;
  /** When it is asked, ISO 8601. */
  now: string;
  /** Where given, a rollback that cannot succeed is refused at once. */
  facts?: NamespaceFacts;
}

/** The record as it is to be stored, or why the action is refused. @public */
export type Steering =
  | { kind: 'accepted'; record: MigrationRecord; phase: MigrationPhase }
  | { kind: 'refused'; message: Message };

/**
 * Answers a request of a person. Nothing is done by it: the next decision does what the record then says.
 *
 * @remarks
 * Asking again for what was asked already is accepted and changes nothing, so that a repeated request is harmless.
 *
 * @public
 */
export function steer(input: SteeringInput): Steering {
  const { action } = input;
  switch (action) {
    case 'pause':
      return pause(input);
    case 'resume':
      return resume(input);
    case 'cancel':
      return cancel(input);
    case 'retry':
      return retry(input);
    case 'rollback':
      return rollback(input);
    default: {
      const never: never = action;
      return never;
    }
  }
}

function pause(input: SteeringInput): Steering {
  const { record, phase } = input;
  if (isBeingCancelled(input)) return beingCancelled();
  switch (phase) {
    case 'waiting':
    case 'running':
    case 'rolling-back':
    case 'paused':
      return record.request === 'pause'
        ? unchanged(input)
        : accepted(input, { request: 'pause' }, phase);
    case 'stopped':
      return refused('pause.stopped', 'It stands still already.');
    case 'done':
    case 'rolled-back':
    case 'cancelled':
      return alreadyEnded();
    default: {
      const never: never = phase;
      return never;
    }
  }
}

function resume(input: SteeringInput): Steering {
  const { record, phase } = input;
  if (isBeingCancelled(input)) return beingCancelled();
  switch (phase) {
    case 'waiting':
    case 'running':
    case 'rolling-back':
    case 'paused': {
      if (record.request === 'run') return unchanged(input);
      // The time that proxies get to connect must not have passed during the pause.
      const marks = { ...record.marks, allReadyAt: undefined };
      return accepted(input, { request: 'run', marks }, goingPhase(record));
    }
    case 'stopped':
      return refused(
        'resume.stopped',
        'It has stopped and does not go on by itself. Retry it, or roll back.',
      );
    case 'done':
    case 'rolled-back':
    case 'cancelled':
      return alreadyEnded();
    default: {
      const never: never = phase;
      return never;
    }
  }
}

function cancel(input: SteeringInput): Steering {
  const { record, phase } = input;
  switch (phase) {
    case 'waiting':
    case 'running':
    case 'rolling-back':
    case 'paused':
    case 'stopped':
      return isBeingCancelled(input)
        ? unchanged(input)
        : accepted(input, { request: 'cancel' }, goingPhase(record));
    case 'cancelled':
      return unchanged(input);
    case 'done':
    case 'rolled-back':
      return alreadyEnded();
    default: {
      const never: never = phase;
      return never;
    }
  }
}

function retry(input: SteeringInput): Steering {
  const { record, phase } = input;
  if (isBeingCancelled(input)) return beingCancelled();
  switch (phase) {
    case 'stopped':
      return accepted(
        input,
        {
          request: 'run',
          attempt: record.attempt + 1,
          marks: { restartSeenAt: {} },
        },
        goingPhase(record),
      );
    case 'waiting':
    case 'running':
    case 'rolling-back':
    case 'paused':
      return record.attempt > 1 && record.request === 'run'
        ? unchanged(input)
        : refused('retry.not-stopped', 'Only a stopped migration is retried.');
    case 'done':
    case 'rolled-back':
    case 'cancelled':
      return alreadyEnded();
    default: {
      const never: never = phase;
      return never;
    }
  }
}

function rollback(input: SteeringInput): Steering {
  const { record, phase, facts } = input;
  if (isBeingCancelled(input)) return beingCancelled();
  switch (phase) {
    case 'waiting':
      return refused(
        'rollback.waiting',
        'Nothing was changed yet. Cancel it instead.',
      );
    case 'rolling-back':
    case 'rolled-back':
      return unchanged(input);
    case 'running':
    case 'paused':
    case 'stopped':
    case 'done': {
      if (record.direction === 'back') return alreadyBack(input);
      const why = facts ? whyNotBack(record, facts) : null;
      if (why) return { kind: 'refused', message: why };
      return accepted(
        input,
        {
          request: 'run',
          direction: 'back',
          attempt: 1,
          marks: { restartSeenAt: {} },
        },
        'rolling-back',
      );
    }
    case 'cancelled':
      return refused(
        'rollback.cancelled',
        'It was cancelled and is closed. Plan a migration back to the former revision instead.',
      );
    default: {
      const never: never = phase;
      return never;
    }
  }
}

/** A rollback that stopped or was paused goes on by its own actions. */
function alreadyBack(input: SteeringInput): Steering {
  return input.phase === 'stopped'
    ? refused('rollback.stopped', 'The rollback has stopped. Retry it instead.')
    : refused('rollback.paused', 'The rollback is paused. Resume it instead.');
}

function isBeingCancelled({ record, phase }: SteeringInput): boolean {
  return record.request === 'cancel' && phase !== 'cancelled';
}

function goingPhase({ direction }: MigrationRecord): MigrationPhase {
  return direction === 'forward' ? 'running' : 'rolling-back';
}

function accepted(
  { record, now }: SteeringInput,
  change: Partial<MigrationRecord>,
  phase: MigrationPhase,
): Steering {
  const changed = { ...record, ...change, requestedAt: now };
  return { kind: 'accepted', record: changed, phase };
}

function unchanged({ record, phase }: SteeringInput): Steering {
  return { kind: 'accepted', record, phase };
}

function refused(code: string, text: string): Steering {
  return { kind: 'refused', message: say(`steer.${code}`, text) };
}

function alreadyEnded(): Steering {
  return refused('ended', 'This migration has ended.');
}

function beingCancelled(): Steering {
  return refused('cancelling', 'It is being cancelled.');
}
