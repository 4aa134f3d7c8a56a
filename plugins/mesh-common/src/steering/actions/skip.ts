import { isSkipped } from '../../steps/skippedWorkloads';
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

/** Takes one workload out of the migration: it stays as it is, and the others go on. */
export function skip(input: SteeringInput): Steering {
  const { record, phase, workload } = input;
  if (isBeingCancelled(input)) return beingCancelled();
  switch (phase) {
    case 'waiting':
    case 'running':
    case 'rolling-back':
    case 'paused':
      return workload ? skipOne(input, workload, phase) : noSuchWorkload();
    case 'stopped':
      // No new attempt: the others were asked for already, and are not asked again.
      return workload
        ? skipOne(input, workload, goingPhase(record))
        : noSuchWorkload();
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

function skipOne(
  input: SteeringInput,
  { ref, state }: NonNullable<SteeringInput['workload']>,
  phase: SteeringInput['phase'],
): Steering {
  const { record, by, now } = input;
  if (isSkipped(record, ref.uid)) return unchanged(input);
  switch (state) {
    case 'ready':
    case 'verified':
    case 'moved':
      return refused(
        'skip.renewed',
        '{workload} was renewed already: there is nothing to skip.',
        { workload: ref.name },
      );
    case 'gone':
      return refused('skip.gone', '{workload} does not exist any more.', {
        workload: ref.name,
      });
    case 'waiting':
    case 'restarting':
    case 'stopped':
    case 'unchanged':
    case 'skipped': {
      const skipped = { uid: ref.uid, name: ref.name, by, at: now };
      return accepted(input, { skipped: [...record.skipped, skipped] }, phase);
    }
    default: {
      const never: never = state;
      return never;
    }
  }
}

function noSuchWorkload(): Steering {
  return refused(
    'skip.unknown',
    'This migration has no such workload. Look at it again: it may have been made anew since.',
  );
}
