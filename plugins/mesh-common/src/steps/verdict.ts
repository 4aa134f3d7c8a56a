import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { Intent } from '../intents/intent';
import type { Finding } from '../model/finding';
import type { Message } from '../model/message';
import type { Gate, Marks, MigrationRecord } from '../model/migrationRecord';

/** Everything a step may see. `now` is ISO 8601. @public */
export interface StepContext {
  migration: MigrationRecord;
  facts: NamespaceFacts;
  now: string;
  settings: StepSettings;
}

/** Waiting times of the engine, in milliseconds. @public */
export interface StepSettings {
  /** Between seeing the labels and the first restart: API servers match webhooks from caches. */
  settleMs: number;
  /** How long a restarted workload may take to become ready. */
  restartTimeoutMs: number;
  /** How long ready proxies may take to appear connected at the target's istiod. */
  connectTimeoutMs: number;
  /** How long the first workload is watched once it is ready, where the plan chose nothing. */
  canaryWatchMs: number;
  /** How long the whole is watched once it is verified, where the plan chose nothing. */
  soakMs: number;
  /** How long a gate may wait to be confirmed. */
  confirmTimeoutMs: number;
  /** The pause between two looks while waiting. */
  lookAgainMs: number;
}

/** What a step came to. @public */
export type Verdict =
  | { kind: 'done'; marks?: Partial<Marks> }
  | { kind: 'act'; intents: Intent[]; why: Message; marks?: Partial<Marks> }
  | {
      kind: 'wait';
      for: Message;
      lookAgainInMs: number;
      /** The gate that waits to be confirmed. */
      awaits?: Gate;
      /** Nothing is under way, so that a pause takes effect at once. */
      idle?: true;
      marks?: Partial<Marks>;
    }
  | { kind: 'stop'; findings: Finding[] };

/** One step of a migration, the same code forward and back. @public */
export interface Step {
  id: StepId;
  title: string;
  assess(context: StepContext): Verdict;
}

/** The steps in their order. @public */
export type StepId =
  | 'preflight'
  | 'record'
  | 'relabel'
  | 'restart'
  | 'verify'
  | 'soak'
  | 'confirm'
  | 'close';
