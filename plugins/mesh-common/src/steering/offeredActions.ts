import type {
  MigrationPhase,
  OfferedAction,
  SteeringAction,
  WorkloadProgress,
} from '../contract/migration';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { MigrationRecord } from '../model/migrationRecord';
import { say } from '../model/say';
import { openGate } from '../steps/gates';
import { explainAction } from './explainAction';
import { type Steering, steer } from './steer';

const actions: readonly SteeringAction[] = [
  'confirm',
  'pause',
  'resume',
  'retry',
  'skip',
  'rollback',
  'cancel',
];

/** What the actions are offered for. @public */
export interface OfferedActionsInput {
  record: MigrationRecord;
  phase: MigrationPhase;
  /** The facts of the last look, null where there are none at hand. */
  facts: NamespaceFacts | null;
  /** How far each workload is. */
  workloads: readonly WorkloadProgress[];
  /** The codes for which it has stopped. */
  stoppedFor: readonly string[];
}

/**
 * All actions with whether each is possible now, and what it would do or why not.
 *
 * @public
 */
export function offeredActions(input: OfferedActionsInput): OfferedAction[] {
  return actions.map(action => {
    const steering = answerTo(action, input);
    if (steering.kind === 'refused') {
      return { action, possible: false, explanation: steering.message };
    }
    const changes = steering.record !== input.record;
    return {
      action,
      possible: changes,
      explanation: changes
        ? explainAction(action, input.record, input.facts)
        : say('action.asked', 'Asked for already.'),
    };
  });
}

/** True where skipping this workload would be accepted now and change something. @public */
export function maySkip(
  { record, phase }: Pick<OfferedActionsInput, 'record' | 'phase'>,
  workload: Pick<WorkloadProgress, 'ref' | 'state'>,
): boolean {
  const answer = steer({
    ...{ record, phase, workload, action: 'skip', by: '' },
    now: record.requestedAt,
  });
  return answer.kind === 'accepted' && answer.record !== record;
}

function answerTo(
  action: SteeringAction,
  { record, phase, facts, workloads, stoppedFor }: OfferedActionsInput,
): Steering {
  const workload =
    workloads.find(each => maySkip({ record, phase }, each)) ?? workloads[0];
  const gate = openGate(record)?.gate;
  return steer({
    ...{ record, phase, action, stoppedFor, by: '' },
    now: record.requestedAt,
    ...(facts && { facts }),
    ...(workload && { workload }),
    ...(gate && { gate }),
  });
}
