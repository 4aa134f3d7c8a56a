import type { JsonObject } from '@backstage/types';
import type {
  InjectionWebhook,
  InjectionWebhookEntry,
} from '../facts/injectionWebhook';
import {
  numberField,
  objectField,
  objectsField,
  stringField,
  stringMapField,
} from '../facts/jsonFields';
import { parseLabelSelector } from '../facts/parseLabelSelector';
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
    namespaceSelector: parseLabelSelector(
      objectField(json, 'namespaceSelector'),
    ),
    objectSelector: parseLabelSelector(objectField(json, 'objectSelector')),
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
