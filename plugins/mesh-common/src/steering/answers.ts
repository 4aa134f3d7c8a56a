import type { MigrationPhase } from '../contract/migration';
import type { MigrationRecord } from '../model/migrationRecord';
import { say } from '../model/say';
import type { Steering, SteeringInput } from './steer';

/** True once a cancellation was asked for and until it has ended. */
export function isBeingCancelled({ record, phase }: SteeringInput): boolean {
  return record.request === 'cancel' && phase !== 'cancelled';
}

/** The phase of a migration that goes on, by its direction. */
export function goingPhase({ direction }: MigrationRecord): MigrationPhase {
  return direction === 'forward' ? 'running' : 'rolling-back';
}

/** The answer that changes the record. */
export function accepted(
  { record, now }: SteeringInput,
  change: Partial<MigrationRecord>,
  phase: MigrationPhase,
): Steering {
  const changed = { ...record, ...change, requestedAt: now };
  return { kind: 'accepted', record: changed, phase };
}

/** The answer to what was asked already. */
export function unchanged({ record, phase }: SteeringInput): Steering {
  return { kind: 'accepted', record, phase };
}

/** The answer that says why not. */
export function refused(
  code: string,
  text: string,
  params: Record<string, string> = {},
): Steering {
  return { kind: 'refused', message: say(`steer.${code}`, text, params) };
}

export function alreadyEnded(): Steering {
  return refused('ended', 'This migration has ended.');
}

export function beingCancelled(): Steering {
  return refused('cancelling', 'It is being cancelled.');
}
