import type {
  InjectionWebhookEntry,
  LabelSelector,
} from '../facts/injectionWebhook';
import { labelValue } from './labelValue';
import { matchesExpression } from './matchesSelector';
import type { PodToInject } from './podToInject';

type Expression = NonNullable<LabelSelector['matchExpressions']>[number];

/** One requirement of a selector, held against the labels that it is about. */
export interface SelectorRequirement {
  selector: 'namespaceSelector' | 'objectSelector';
  key: string;
  operator: Expression['operator'];
  values: string[];
  /** The value of the label; null where it is absent. */
  actual: string | null;
  satisfied: boolean;
}

/** The API server puts this label on every namespace; the `auto.` entry selects by it. */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** The requirements of both selectors of an entry, in the order of the object. */
export function selectorRequirements(
  pod: PodToInject,
  { namespaceSelector, objectSelector }: InjectionWebhookEntry,
): SelectorRequirement[] {
  const namespaceLabels = {
    ...pod.namespaceLabels,
    [NAMESPACE_NAME_LABEL]: pod.namespace,
  };
  return [
    ...requirementsOf('namespaceSelector', namespaceSelector, namespaceLabels),
    ...requirementsOf('objectSelector', objectSelector, pod.podLabels),
  ];
}

/** A `matchLabels` pair is an `In` of one value. */
function requirementsOf(
  selector: SelectorRequirement['selector'],
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  labels: Readonly<Record<string, string>>,
): SelectorRequirement[] {
  const pairs = Object.entries(matchLabels).map(([key, value]): Expression => ({
    ...{ key, operator: 'In', values: [value] },
  }));
  return [...pairs, ...matchExpressions].map(expression => {
    const { key, operator, values = [] } = expression;
    return {
      ...{ selector, key, operator, values },
      actual: labelValue(labels, key) ?? null,
      satisfied: matchesExpression(labels, expression),
    };
  });
}

/** True for a requirement that a label has to be there for. */
export function asksForLabel({ operator }: SelectorRequirement): boolean {
  return operator === 'In' || operator === 'Exists';
}
