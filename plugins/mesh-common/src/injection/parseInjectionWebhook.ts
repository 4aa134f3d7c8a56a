import type { JsonObject } from '@backstage/types';
import type {
  InjectionWebhook,
  InjectionWebhookEntry,
  LabelSelector,
} from '../facts/injectionWebhook';
import {
  numberField,
  objectField,
  objectsField,
  stringField,
  stringMapField,
  stringsField,
} from '../facts/jsonFields';
import { REVISION_LABEL, TAG_LABEL } from '../model/labels';
import { labelValue } from './labelValue';

/** How the names of Istio's entries end, whatever installed them; istiod itself recognises them by it. */
const ENTRY_SUFFIX = 'sidecar-injector.istio.io';

/** Reads a MutatingWebhookConfiguration as the API has it; null where none of its entries is Istio's. @public */
export function parseInjectionWebhook(
  json: JsonObject,
): InjectionWebhook | null {
  const metadata = objectField(json, 'metadata');
  const labels = stringMapField(metadata, 'labels');
  const entries = objectsField(json, 'webhooks').filter(entry =>
    stringField(entry, 'name')?.endsWith(ENTRY_SUFFIX),
  );
  if (entries.length === 0) return null;
  return {
    name: stringField(metadata, 'name') ?? '',
    uid: stringField(metadata, 'uid') ?? '',
    revision: labelValue(labels, REVISION_LABEL) ?? null,
    tag: labelValue(labels, TAG_LABEL) ?? null,
    entries: entries.map(parseEntry),
  };
}

function parseEntry(json: JsonObject): InjectionWebhookEntry {
  const clientConfig = objectField(json, 'clientConfig');
  const service = objectField(clientConfig, 'service');
  const serviceName = stringField(service, 'name');
  return {
    name: stringField(json, 'name') ?? '',
    namespaceSelector: parseSelector(objectField(json, 'namespaceSelector')),
    objectSelector: parseSelector(objectField(json, 'objectSelector')),
    failurePolicy:
      stringField(json, 'failurePolicy') === 'Ignore' ? 'Ignore' : 'Fail',
    service:
      serviceName === undefined
        ? null
        : {
            namespace: stringField(service, 'namespace') ?? '',
            name: serviceName,
            path: stringField(service, 'path') ?? '',
            port: numberField(service, 'port') ?? 443,
          },
    url: stringField(clientConfig, 'url') ?? null,
    caBundle: stringField(clientConfig, 'caBundle') ?? '',
    hasMatchConditions: objectsField(json, 'matchConditions').length > 0,
  };
}

function parseSelector(json: JsonObject): LabelSelector {
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

function parseRequirement(expression: JsonObject): Requirement {
  const values = stringsField(expression, 'values');
  const operator = stringField(expression, 'operator');
  switch (operator) {
    case 'In':
    case 'NotIn':
      return { operator, values };
    case 'Exists':
    case 'DoesNotExist':
      return { operator };
    default:
      // The API server stores no other operator; one that a later version brings must not match by being overlooked.
      return { operator: 'In', values: [] };
  }
}
