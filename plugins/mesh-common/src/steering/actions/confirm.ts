import type { Confirmation, Gate } from '../../model/migrationRecord';
import { answerAt, openGate } from '../../steps/gates';
import type { StopCode } from '../../steps/stopWith';
import {
  accepted,
  alreadyEnded,
  beingCancelled,
  goingPhase,
  isBeingCancelled,
  refused,
  unchanged,
} from '../answers';
import type { Steering, SteeringInput } from '../steer';

/** Stops that a person's word ends: the hook said no, or nobody said anything. */
const endedByWord: readonly StopCode[] = ['MESH224', 'MESH225'];

/** Opens the gate at which the migration waits. */
export function confirm(input: SteeringInput): Steering {
  const { record, phase, gate, stoppedFor = [] } = input;
  if (isBeingCancelled(input)) return beingCancelled();
  if (gate && isConfirmed(input, gate)) return unchanged(input);
  switch (phase) {
    case 'running':
    case 'paused':
      return confirmOpen(input, phase);
    case 'stopped':
      return stoppedFor.some(code => endedByWord.some(ended => ended === code))
        ? confirmOpen(input, goingPhase(record))
        : refused(
            'confirm.stopped',
            'It has stopped for another reason. Retry it, or roll back.',
          );
    case 'waiting':
    case 'rolling-back':
      return nothingToConfirm();
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

function isConfirmed({ record }: SteeringInput, gate: Gate): boolean {
  return answerAt(record, gate)?.answer === 'confirmed';
}

function confirmOpen(
  input: SteeringInput,
  phase: SteeringInput['phase'],
): Steering {
  const { record, gate, by, now, reason = '' } = input;
  const open = openGate(record);
  if (!open || open.gate !== gate) return nothingToConfirm();
  const confirmation: Confirmation = {
    ...{ gate, attempt: record.attempt, answer: 'confirmed' },
    ...{ by, at: now, reason },
  };
  const confirmations = [...record.confirmations, confirmation];
  return accepted(input, { confirmations }, phase);
}

function nothingToConfirm(): Steering {
  return refused(
    'confirm.nothing',
    'It does not wait for this confirmation at the moment.',
  );
}
