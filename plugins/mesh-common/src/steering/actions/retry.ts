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

/** Goes on after a stop, as a new attempt: what was seen before is looked at again. */
export function retry(input: SteeringInput): Steering {
  const { record, phase } = input;
  if (isBeingCancelled(input)) return beingCancelled();
  switch (phase) {
    case 'stopped':
      return accepted(
        input,
        {
          request: 'run',
          attempt: record.attempt + 1,
          // What istiod said stands until it says otherwise, whatever is tried again.
          marks: {
            restartSeenAt: {},
            ...(record.marks.istiodSaid && {
              istiodSaid: record.marks.istiodSaid,
            }),
          },
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
