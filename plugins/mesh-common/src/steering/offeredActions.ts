import type {
  MigrationPhase,
  OfferedAction,
  SteeringAction,
} from '../contract/migration';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { Message } from '../model/message';
import type { MigrationRecord } from '../model/migrationRecord';
import { say } from '../model/say';
import { describeLabels } from '../steps/describeLabels';
import { wantedState } from '../steps/wanted';
import { steer } from './steer';

const actions: readonly SteeringAction[] = [
  'pause',
  'resume',
  'retry',
  'rollback',
  'cancel',
];

/**
 * All actions with whether each is possible now, and what it would do or why not.
 *
 * @public
 */
export function offeredActions(
  record: MigrationRecord,
  phase: MigrationPhase,
  facts: NamespaceFacts | null,
): OfferedAction[] {
  return actions.map(action => {
    const input = { record, phase, action, now: record.requestedAt };
    const steering = steer(facts ? { ...input, facts } : input);
    if (steering.kind === 'refused') {
      return { action, possible: false, explanation: steering.message };
    }
    const changes = steering.record !== record;
    return {
      action,
      possible: changes,
      explanation: changes
        ? explain(action, record, facts)
        : say('action.asked', 'Asked for already.'),
    };
  });
}

function explain(
  action: SteeringAction,
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): Message {
  switch (action) {
    case 'pause':
      return say(
        'action.pause',
        'Starts no further restart. A rollout under way finishes; new pods keep following the labels of the namespace.',
      );
    case 'resume':
      return say('action.resume', 'Goes on where it was paused.');
    case 'retry':
      return say(
        'action.retry',
        'Checks everything again and goes on as attempt {attempt}. Pods that run {revision} already are left alone.',
        {
          attempt: record.attempt + 1,
          revision:
            record.direction === 'forward'
              ? record.targetRevision
              : record.prior.revision,
        },
      );
    case 'rollback':
      return explainRollback(record, facts);
    case 'cancel':
      return say(
        'action.cancel',
        'Ends this migration as things are now. Labels and pods stay as they are, a rollout under way finishes.',
      );
    default: {
      const never: never = action;
      return never;
    }
  }
}

function explainRollback(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): Message {
  const wanted = facts
    ? wantedState({ ...record, direction: 'back' }, facts)
    : null;
  const { labels, revision } = record.prior;
  if (wanted?.kind === 'reachable' && wanted.pinned) {
    return say(
      'action.rollback.pin',
      'The former labels ({prior}) no longer give {revision}, so {labels} is set instead; every pod that does not run {revision} is restarted.',
      {
        prior: describeLabels(labels),
        labels: describeLabels(wanted.labels),
        revision,
      },
    );
  }
  return say(
    'action.rollback',
    'Puts the labels back ({labels}) and restarts every workload with pods that do not run {revision}.',
    { labels: describeLabels(labels), revision },
  );
}
