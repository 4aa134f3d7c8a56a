import type { JsonObject } from '@backstage/types';
import type {
  InjectionWebhook,
  InjectionWebhookEntry,
  MatchCondition,
  WebhookRule,
} from '../facts/injectionWebhook';
import {
  numberField,
  objectField,
  objectsField,
  stringField,
  stringMapField,
  stringsField,
} from '../facts/jsonFields';
import { parseLabelSelector } from '../facts/parseLabelSelector';
import { REVISION_LABEL, TAG_LABEL } from '../model/labels';
import { entryIsIstios } from './entryIsIstios';
import { labelValue } from './labelValue';

/** Reads a MutatingWebhookConfiguration as the API has it; null where none of its entries is Istio's. @public */
export function parseInjectionWebhook(
  json: JsonObject,
): InjectionWebhook | null {
  const metadata = objectField(json, 'metadata');
  const labels = stringMapField(metadata, 'labels');
  const revision = labelValue(labels, REVISION_LABEL) ?? null;
  const entries = objectsField(json, 'webhooks')
    .map(parseEntry)
    .filter(entry => entryIsIstios(entry, revision !== null));
  if (entries.length === 0) return null;
  return {
    name: stringField(metadata, 'name') ?? '',
    uid: stringField(metadata, 'uid') ?? '',
    revision,
    tag: labelValue(labels, TAG_LABEL) ?? null,
    entries,
  };
}

function parseEntry(json: JsonObject): InjectionWebhookEntry {
  const clientConfig = objectField(json, 'clientConfig');
  const is = (field: string, value: string) =>
    stringField(json, field) === value;
  return {
    name: stringField(json, 'name') ?? '',
    namespaceSelector: parseLabelSelector(
      objectField(json, 'namespaceSelector'),
    ),
    objectSelector: parseLabelSelector(objectField(json, 'objectSelector')),
    rules: objectsField(json, 'rules').map(parseRule),
    matchPolicy: is('matchPolicy', 'Exact') ? 'Exact' : 'Equivalent',
    matchConditions: objectsField(json, 'matchConditions').map(parseCondition),
    failurePolicy: is('failurePolicy', 'Ignore') ? 'Ignore' : 'Fail',
    reinvocationPolicy: is('reinvocationPolicy', 'IfNeeded')
      ? 'IfNeeded'
      : 'Never',
    service: parseService(objectField(clientConfig, 'service')),
    url: stringField(clientConfig, 'url') ?? null,
    caBundle: stringField(clientConfig, 'caBundle') ?? '',
  };
}

function parseService(json: JsonObject): InjectionWebhookEntry['service'] {
  const name = stringField(json, 'name');
  if (name === undefined) return null;
  return {
    namespace: stringField(json, 'namespace') ?? '',
    name,
    path: stringField(json, 'path') ?? '',
    port: numberField(json, 'port') ?? 443,
  };
}

function parseRule(json: JsonObject): WebhookRule {
  return {
    operations: stringsField(json, 'operations'),
    apiGroups: stringsField(json, 'apiGroups'),
    apiVersions: stringsField(json, 'apiVersions'),
    resources: stringsField(json, 'resources'),
    scope: stringField(json, 'scope') ?? '*',
  };
}

function parseCondition(json: JsonObject): MatchCondition {
  return {
    name: stringField(json, 'name') ?? '',
    expression: stringField(json, 'expression') ?? '',
  };
}
