import type { ExplainedRequirement } from '../contract/explain';
import type { LabelSelector } from '../facts/injectionWebhook';
import { labelValue } from '../injection/labelValue';
import { matchesSelector } from '../injection/matchesSelector';
import type { Message } from '../model/message';
import { say } from '../model/say';

type Requirement = NonNullable<LabelSelector['matchExpressions']>[number];

/** Each requirement of a selector against the labels; a `matchLabels` pair is an `In` of one value. */
export function explainRequirements(
  selector: ExplainedRequirement['selector'],
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  labels: Readonly<Record<string, string>>,
): ExplainedRequirement[] {
  const pairs = Object.entries(matchLabels).map(
    ([key, value]): Requirement => ({ key, operator: 'In', values: [value] }),
  );
  return [...pairs, ...matchExpressions].map(requirement => {
    const { key, operator, values = [] } = requirement;
    const actual = labelValue(labels, key) ?? null;
    const satisfied = matchesSelector(labels, {
      matchExpressions: [requirement],
    });
    return {
      ...{ selector, key, operator, values, actual, satisfied },
      says: sentence(selector, requirement, actual, satisfied),
    };
  });
}

/** "The namespace has istio.io/rev=1-29-6, and one of 1-30-3 is needed." */
function sentence(
  selector: ExplainedRequirement['selector'],
  { key, operator, values = [] }: Requirement,
  actual: string | null,
  satisfied: boolean,
): Message {
  const onNamespace = selector === 'namespaceSelector';
  const subject = onNamespace ? 'The namespace' : 'The pod';
  const found = actual === null ? 'absent' : 'there';
  const met = satisfied ? 'met' : 'unmet';
  const wanted = wish(operator);
  return say(
    `explain.requirement.${onNamespace ? 'namespace' : 'pod'}.${wanted.code}.${found}.${met}`,
    `${subject} has ${actual === null ? 'no {key}' : '{key}={actual}'}, and ${wanted.template}.`,
    { key, ...(actual !== null && { actual }), values: values.join(', ') },
  );
}

function wish(operator: Requirement['operator']): {
  code: string;
  template: string;
} {
  switch (operator) {
    case 'In':
      return { code: 'in', template: 'it has to be {values}' };
    case 'NotIn':
      return { code: 'not-in', template: 'it must not be {values}' };
    case 'Exists':
      return { code: 'exists', template: 'it has to be there' };
    case 'DoesNotExist':
      return { code: 'does-not-exist', template: 'it must not be there' };
    default:
      return operator satisfies never;
  }
}
