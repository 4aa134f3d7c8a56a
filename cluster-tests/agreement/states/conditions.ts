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

const cel =
  'Conditions are CEL; those that are not evaluated make the answer unknown.';

/** `matchConditions`, which are expressions in CEL over the pod as it is sent. */
export const conditions: WebhookState[] = [
  {
    name: 'a condition that holds',
    configurations: stableWhen('true'),
    unknowable: cel,
  },
  {
    name: 'a condition that does not hold',
    configurations: stableWhen('false'),
    unknowable: cel,
  },
  {
    name: 'a condition on a label',
    configurations: stableWhen(
      "!has(object.metadata.labels) || !('keep' in object.metadata.labels)",
    ),
    unknowable: cel,
  },
  {
    name: 'two conditions of which one does not always hold',
    configurations: stableWhen(
      "request.operation == 'CREATE'",
      "request.namespace != 'agreement-production'",
    ),
    unknowable: cel,
  },
  {
    name: 'a condition that cannot be evaluated for every pod',
    configurations: stableWhen("object.metadata.labels['team'] == 'payments'"),
    unknowable: cel,
  },
  {
    name: 'a condition on the network of the pod',
    configurations: stableWhen(
      '!has(object.spec.hostNetwork) || !object.spec.hostNetwork',
    ),
    unknowable: cel,
  },
];
