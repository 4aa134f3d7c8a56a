import type { Intent } from '../intents/intent';
import type { Finding } from '../model/finding';
import type { Message } from '../model/message';
import type { Marks } from '../model/migrationRecord';
import type { StepId } from '../steps/verdict';

/**
 * What is to be done next with a migration. A closed union: exactly one of them.
 *
 * @public
 */
export type Decision = { marks: Marks; step: StepId } & (
  | { kind: 'act'; intents: Intent[]; why: Message }
  | { kind: 'wait'; for: Message; lookAgainInMs: number }
  /** Nothing is done until a person asks for something; what was done stays. */
  | { kind: 'stop'; findings: Finding[] }
  | { kind: 'paused' }
  | { kind: 'end'; outcome: 'done' | 'rolled-back' | 'cancelled' }
);
