import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import { evaluateCondition } from './evaluateCondition';
import type { PodToInject } from './podToInject';

/** Whether the match conditions of an entry let the API server call it. @public */
export type ConditionsOutcome =
  | { kind: 'met' }
  | { kind: 'not-met'; condition: string }
  /** It cannot be evaluated for this pod, and `failurePolicy: Fail` makes that a refusal. */
  | { kind: 'failing'; condition: string }
  | { kind: 'undetermined'; condition: string; why: string };

const met: ConditionsOutcome = { kind: 'met' };

/**
 * Evaluates the match conditions of an entry for a pod that is created.
 *
 * @remarks
 * As the API server: one that is false settles it, whatever the others come to; an error is what `failurePolicy` says.
 *
 * @public
 */
export function conditionsOutcome(
  { matchConditions, failurePolicy }: InjectionWebhookEntry,
  pod: PodToInject,
): ConditionsOutcome {
  if (matchConditions.length === 0) return met;
  const values = matchConditions.map(condition => ({
    condition: condition.name,
    value: evaluateCondition(condition, pod),
  }));
  for (const { condition, value } of values) {
    if (value.kind === 'false') return { kind: 'not-met', condition };
  }
  for (const { condition, value } of values) {
    if (value.kind === 'undetermined') {
      return { kind: 'undetermined', condition, why: value.why };
    }
  }
  const failing = values.find(({ value }) => value.kind === 'error');
  if (!failing) return met;
  return {
    kind: failurePolicy === 'Fail' ? 'failing' : 'not-met',
    condition: failing.condition,
  };
}
