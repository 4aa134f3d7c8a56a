import type {
  MigrationPhase,
  SteeringAction,
  WorkloadProgress,
} from '../contract/migration';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { Message } from '../model/message';
import type { Gate, MigrationRecord } from '../model/migrationRecord';
import { cancel } from './actions/cancel';
import { confirm } from './actions/confirm';
import { pause } from './actions/pause';
import { resume } from './actions/resume';
import { retry } from './actions/retry';
import { rollback } from './actions/rollback';
import { skip } from './actions/skip';

/** What a person asks, and of what. @public */
export interface SteeringInput {
  record: MigrationRecord;
  phase: MigrationPhase;
  action: SteeringAction;
  /** User entity ref of the person. */
  by: string;
  /** Why, in the person's words. */
  reason?: string;
  /** For `skip`: the workload, with how far it is. */
  workload?: Pick<WorkloadProgress, 'ref' | 'state'>;
  /** For `confirm`: what is confirmed. */
  gate?: Gate;
  /** The codes for which it has stopped. */
  stoppedFor?: readonly string[];
  /** When it is asked, ISO 8601. */
  now: string;
  /** Where given, a rollback that cannot succeed is refused at once. */
  facts?: NamespaceFacts;
}

/** The record as it is to be stored, or why the action is refused. @public */
export type Steering =
  | { kind: 'accepted'; record: MigrationRecord; phase: MigrationPhase }
  | { kind: 'refused'; message: Message };

/**
 * Answers a request of a person. Nothing is done by it: the next decision does what the record then says.
 *
 * @remarks
 * Asking again for what was asked already is accepted and changes nothing, so that a repeated request is harmless.
 *
 * @public
 */
export function steer(input: SteeringInput): Steering {
  const { action } = input;
  switch (action) {
    case 'pause':
      return pause(input);
    case 'resume':
      return resume(input);
    case 'cancel':
      return cancel(input);
    case 'retry':
      return retry(input);
    case 'rollback':
      return rollback(input);
    case 'skip':
      return skip(input);
    case 'confirm':
      return confirm(input);
    default: {
      const never: never = action;
      return never;
    }
  }
}
