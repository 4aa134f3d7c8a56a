import { sameInjectionLabels } from '../../model/labels';
import { labelsForTarget } from '../../model/target';
import { describeLabels } from '../../steps/describeLabels';
import {
  isBeingCancelled,
  accepted,
  unchanged,
  refused,
  beingCancelled,
} from '../answers';
import type { Steering, SteeringInput } from '../steer';
import { whyNotBack } from '../whyNotBack';

/** Turns a migration around. */
export function rollback(input: SteeringInput): Steering {
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
      if (
        sameInjectionLabels(record.prior.labels, labelsForTarget(record.target))
      ) {
        return nothingToPutBack(input);
      }
      const why = facts ? whyNotBack(record, facts) : null;
      if (why) return { kind: 'refused', message: why };
      return accepted(
        input,
        {
          request: 'run',
          direction: 'back',
          attempt: 1,
          // What was skipped on the way may carry the target by now: the way back goes by what the pods run.
          skipped: [],
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

/** A mere restart: whatever the pods ran before came from labels that are not there any more, and nobody recorded them. */
function nothingToPutBack({ record: { prior } }: SteeringInput): Steering {
  return refused(
    'rollback.nothing',
    'This migration did not change the labels: {labels} gave {revision} before it as well. To leave {revision}, plan a move to another revision.',
    { labels: describeLabels(prior.labels), revision: prior.revision },
  );
}
