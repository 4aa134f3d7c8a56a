import type { JsonObject } from '@backstage/types';
import type { LabelSelector } from './injectionWebhook';
import {
  objectsField,
  stringField,
  stringMapField,
  stringsField,
} from './jsonFields';

/** Reads a label selector as the API has it; a requirement that Kubernetes would refuse matches nothing. */
export function parseLabelSelector(json: JsonObject): LabelSelector {
  return {
    ...(json.matchLabels !== undefined && {
      matchLabels: stringMapField(json, 'matchLabels'),
    }),
    ...(json.matchExpressions !== undefined && {
      matchExpressions: objectsField(json, 'matchExpressions').map(
        expression => ({
          key: stringField(expression, 'key') ?? '',
          ...parseRequirement(expression),
        }),
      ),
    }),
  };
}

type Requirement = Pick<
  NonNullable<LabelSelector['matchExpressions']>[number],
  'operator' | 'values'
>;

/** The API server stores no other operator, but ConfigMaps hold any text; what is no requirement must not match by being overlooked. */
const matchesNothing: Requirement = { operator: 'In', values: [] };

function parseRequirement(expression: JsonObject): Requirement {
  const values = stringsField(expression, 'values');
  const operator = stringField(expression, 'operator');
  switch (operator) {
    // apimachinery's NewRequirement: a set needs members, presence takes none.
    case 'In':
    case 'NotIn':
      return values.length > 0 ? { operator, values } : matchesNothing;
    case 'Exists':
    case 'DoesNotExist':
      return values.length > 0 ? matchesNothing : { operator };
    default:
      return matchesNothing;
  }
}
