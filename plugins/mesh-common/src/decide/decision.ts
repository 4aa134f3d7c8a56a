import type { Intent } from '../intents/intent';
import type { Finding } from '../model/finding';
import type { Message } from '../model/message';
import type { Gate, Marks, MigrationRecord } from '../model/migrationRecord';
import type { StepId } from '../steps/verdict';

/**
 * What is to be done next with a migration. A closed union: exactly one of them.
 *
 * @public
 */
export type Decision = { marks: Marks; step: StepId } & (
  | { kind: 'act'; intents: Intent[]; why: Message }
  | {
      kind: 'wait';
      for: Message;
      lookAgainInMs: number;
      /** Set where somebody has to say a word, or other migrations have to end, before it goes on. */
      awaits?: Gate | 'turn';
      /** Nothing is under way, so that a pause takes effect at once. */
      idle?: true;
    }
  /** Nothing is done until a person asks for something; what was done stays. */
  | { kind: 'stop'; findings: Finding[] }
  /** What stopped it is of the kind for which the plan chose to go back at once: `record` is the one to go on with. */
  | { kind: 'turn-back'; findings: Finding[]; record: MigrationRecord }
  | { kind: 'paused' }
  | { kind: 'end'; outcome: 'done' | 'rolled-back' | 'cancelled' }
);
