import {
  isBeingCancelled,
  goingPhase,
  accepted,
  unchanged,
  refused,
  alreadyEnded,
  beingCancelled,
} from '../answers';
import type { Marks } from '../../model/migrationRecord';
import type { Steering, SteeringInput } from '../steer';

/** Goes on after a pause. */
export function resume(input: SteeringInput): Steering {
  const { record, phase, now } = input;
  if (isBeingCancelled(input)) return beingCancelled();
  switch (phase) {
    case 'waiting':
    case 'running':
    case 'rolling-back':
    case 'paused': {
      if (record.request === 'run') return unchanged(input);
      const marks = marksAfterPause(record.marks, now);
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

/** Nobody looked during the pause: what is watched counts anew, and so does the time that somebody gets to answer. */
function marksAfterPause(marks: Marks, now: string): Marks {
  const { canary: watched } = marks;
  const { canary, end } = marks.confirmAskedAt ?? {};
  return {
    ...marks,
    allReadyAt: undefined,
    unaskedSince: undefined,
    soakSince: undefined,
    ...(watched &&
      !watched.watchedAt && {
        canary: { ...watched, firstReadyAt: undefined, readySince: undefined },
      }),
    ...(marks.confirmAskedAt && {
      confirmAskedAt: {
        ...(canary && { canary: now }),
        ...(end && { end: now }),
      },
    }),
  };
}
