import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import type { PodToInject } from './podToInject';

/** Whether the match conditions of an entry let the API server call it. @public */
export type ConditionsOutcome =
  | { kind: 'met' }
  | { kind: 'not-met'; condition: string }
  /** It cannot be evaluated for this pod, and `failurePolicy: Fail` makes that a refusal. */
  | { kind: 'failing'; condition: string }
  | { kind: 'undetermined'; condition: string; why: string };

const met: ConditionsOutcome = { kind: 'met' };

/** Evaluates the match conditions of an entry for a pod that is created. @public */
export function conditionsOutcome(
  { matchConditions }: InjectionWebhookEntry,
  _pod: PodToInject,
): ConditionsOutcome {
  if (matchConditions.length === 0) return met;
  return {
    kind: 'undetermined',
    condition: matchConditions[0].name,
    why: 'it is written in CEL, which is not evaluated here.',
  };
}
