import type { ExplainedRequirement } from '../contract/explain';
import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import type { PodToInject } from '../injection/podToInject';
import {
  selectorRequirements,
  type SelectorRequirement,
} from '../injection/selectorRequirements';
import type { Message } from '../model/message';
import { say } from '../model/say';

/** Each requirement of an entry's selectors against the labels of the namespace and the pod. */
export function explainRequirements(
  pod: PodToInject,
  entry: InjectionWebhookEntry,
): ExplainedRequirement[] {
  return selectorRequirements(pod, entry).map(requirement => ({
    ...requirement,
    says: sentence(requirement),
  }));
}

/** "The namespace has istio.io/rev=1-29-6, and one of 1-30-3 is needed." */
function sentence({
  selector,
  key,
  operator,
  values,
  actual,
  satisfied,
}: SelectorRequirement): Message {
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

function wish(operator: SelectorRequirement['operator']): {
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
