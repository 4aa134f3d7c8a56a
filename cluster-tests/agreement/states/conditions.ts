import {
  configuration,
  twoRevisions,
  tagParts,
  withEach,
} from './parts/installed';
import type { WebhookState } from './WebhookState';

const stableWhen = (...expressions: string[]) => [
  ...twoRevisions,
  configuration(
    withEach(tagParts('stable', '1-29-6'), {
      matchConditions: expressions.map((expression, index) => ({
        name: `condition-${index}`,
        expression,
      })),
    }),
  ),
];

/** `matchConditions`, which are expressions in CEL over the pod as it is sent. */
export const conditions: WebhookState[] = [
  {
    name: 'a condition that holds',
    configurations: stableWhen('true'),
  },
  {
    name: 'a condition that does not hold',
    configurations: stableWhen('false'),
  },
  {
    name: 'a condition on a label',
    configurations: stableWhen(
      "!has(object.metadata.labels) || !('keep' in object.metadata.labels)",
    ),
  },
  {
    name: 'two conditions of which one does not always hold',
    configurations: stableWhen(
      "request.operation == 'CREATE'",
      "request.namespace != 'agreement-production'",
    ),
  },
  {
    name: 'a condition that cannot be evaluated for every pod',
    configurations: stableWhen("object.metadata.labels['team'] == 'payments'"),
  },
  {
    name: 'a condition on the network of the pod',
    configurations: stableWhen(
      '!has(object.spec.hostNetwork) || !object.spec.hostNetwork',
    ),
  },
  {
    name: 'a condition on what the resolver does not look at',
    configurations: stableWhen(
      "object.spec.containers.all(each, each.image.startsWith('registry.example/'))",
    ),
    unknowable: 'The containers of a pod are none of the facts.',
  },
];
