import {
  isBeingCancelled,
  goingPhase,
  accepted,
  unchanged,
  refused,
  alreadyEnded,
  beingCancelled,
} from '../answers';
import type { Steering, SteeringInput } from '../steer';

/** Goes on after a pause. */
export function resume(input: SteeringInput): Steering {
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
