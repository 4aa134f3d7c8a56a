import {
  isBeingCancelled,
  accepted,
  unchanged,
  refused,
  alreadyEnded,
  beingCancelled,
} from '../answers';
import type { Steering, SteeringInput } from '../steer';

/** Begins nothing new; a rollout under way finishes. */
export function pause(input: SteeringInput): Steering {
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
