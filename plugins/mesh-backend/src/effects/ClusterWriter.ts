import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';

/** How a write ended. Only the next observation says whether it had its effect. */
export type EffectOutcome =
  /** The API server accepted it. */
  | { kind: 'applied'; resourceVersion: string | null }
  /** The object changed since it was read: look again. */
  | { kind: 'conflict'; why: string }
  /** A disruption budget does not allow it for now: nothing was done, and it may be asked again later. */
  | {
      kind: 'held';
      why: string;
      /** The PodDisruptionBudget, where the answer names it. */
      budget: string | null;
      retryAfterMs: number | null;
    }
  /** It will not succeed by trying again: no right, gone, invalid. `why` names verb, resource, namespace and remedy. */
  | { kind: 'refused'; why: string }
  /** The credential is not accepted, so nothing was done: it may have expired, and be renewed in a moment. */
  | { kind: 'unauthorized'; why: string }
  /** No answer or a passing failure: whether it was applied is not known. */
  | { kind: 'unsettled'; why: string; retryAfterMs: number | null };

/** Carries out intents: the only way from a decision to a cluster. */
export interface ClusterWriter {
  perform(
    cluster: string,
    intent: Intent,
    person: string,
    signal: AbortSignal,
  ): Promise<EffectOutcome>;
}
