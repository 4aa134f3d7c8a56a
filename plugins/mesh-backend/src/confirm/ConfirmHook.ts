import type { Gate } from '@mesh-plugins/backstage-plugin-mesh-common';

/** What the hook is asked; its answer holds for this gate of this attempt. */
export interface ConfirmQuestion {
  migration: string;
  gate: Gate;
  attempt: number;
  cluster: string;
  namespace: string;
  /** The revision that the migration moves to. */
  revision: string;
  workloads: { kind: string; name: string }[];
}

/** What came of asking. */
export type HookAnswer =
  | { kind: 'answered'; confirmed: boolean; reason: string }
  /** `lasting` where asking again would give the same. */
  | { kind: 'failed'; why: string; lasting: boolean };

/** Asks somebody outside whether a migration may go on. */
export interface ConfirmHook {
  /** How long it may take in all, repetitions included. */
  readonly timeoutMs: number;
  /** `now` is what the signature is valid for, ISO 8601. Never throws. */
  ask(
    question: ConfirmQuestion,
    options: { timeoutMs: number; now: string; signal: AbortSignal },
  ): Promise<HookAnswer>;
}
