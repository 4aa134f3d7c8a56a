import type { LabelSelector } from '../facts/injectionWebhook';
import { labelValue } from './labelValue';

type Expression = NonNullable<LabelSelector['matchExpressions']>[number];

/**
 * True when the labels satisfy the selector, as Kubernetes decides it.
 *
 * @remarks
 * All requirements must hold; the empty selector matches everything; `NotIn` and `DoesNotExist` match where the key is
 * absent (apimachinery `labels.Requirement.Matches`).
 *
 * @public
 */
export function matchesSelector(
  labels: Readonly<Record<string, string>>,
  selector: LabelSelector,
): boolean {
  return (
    Object.entries(selector.matchLabels ?? {}).every(
      ([key, value]) => labelValue(labels, key) === value,
    ) &&
    (selector.matchExpressions ?? []).every(expression =>
      matchesExpression(labels, expression),
    )
  );
}

/** True when the labels satisfy one requirement of a selector. @public */
export function matchesExpression(
  labels: Readonly<Record<string, string>>,
  { key, operator, values = [] }: Expression,
): boolean {
  const value = labelValue(labels, key);
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return operator satisfies never;
  }
}
