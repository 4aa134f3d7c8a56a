import {
  isBeingCancelled,
  goingPhase,
  accepted,
  unchanged,
  alreadyEnded,
} from '../answers';
import type { Steering, SteeringInput } from '../steer';

/** Ends a migration as things are. */
export function cancel(input: SteeringInput): Steering {
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
