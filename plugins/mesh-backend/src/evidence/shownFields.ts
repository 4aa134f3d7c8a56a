import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isObject, objectsOf, textOf } from '../cluster/rawObject';
import { pickFields } from './pickFields';
import type { ShownKind } from './ShownKind';

const metadataFields = [
  ...['name', 'namespace', 'uid', 'resourceVersion', 'generation'],
  ...['creationTimestamp', 'deletionTimestamp', 'labels', 'annotations'],
  ...['apiVersion', 'kind', 'name', 'uid', 'controller'].map(
    field => `ownerReferences[].${field}`,
  ),
].map(field => `metadata.${field}`);

/** What is shown of an object: what decides injection in it, and nothing that could be confidential. */
export function shownFields(shown: ShownKind, object: JsonObject): JsonObject {
  const picked = pickFields(object, [...metadataFields, ...shown.fields]);
  return {
    ...{ apiVersion: shown.apiVersion, kind: shown.kind },
    ...mapAnnotations(picked, shown.kind === 'Pod'),
    ...shown.read?.(object),
    ...(picked.webhooks !== undefined && {
      webhooks: objectsOf(picked.webhooks).map(shortenBundle),
    }),
  };
}

/** Longer ones hold whole objects or configurations, which nobody reads here and which may be confidential. */
const longestAnnotation = 500;

/** Every `metadata` inside, the template's as well. */
function mapAnnotations(object: JsonObject, ofPod: boolean): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => {
      if (!isObject(value)) return [name, value];
      if (name !== 'metadata') return [name, mapAnnotations(value, ofPod)];
      const { annotations, ...metadata } = value;
      return [
        name,
        {
          ...metadata,
          ...(isObject(annotations) && {
            annotations: shownAnnotations(annotations, ofPod),
          }),
        },
      ];
    }),
  );
}

/** Of a pod those of Istio only: others put their own configuration there, credentials included. */
function shownAnnotations(annotations: JsonObject, ofPod: boolean): JsonObject {
  return Object.fromEntries(
    Object.entries(annotations)
      .filter(([key]) => !/last-applied/.test(key))
      .filter(([key]) => !ofPod || isOfIstio(key))
      .map(([key, value]): [string, JsonValue] => [
        key,
        textOf(value).length > longestAnnotation
          ? `(${textOf(value).length} characters, not shown)`
          : (value ?? null),
      ]),
  );
}

function isOfIstio(key: string): boolean {
  return /(^|\.)istio\.io\//.test(key);
}

/** The fingerprint tells bundles apart, which is what anybody compares them for. */
function shortenBundle(webhook: JsonObject): JsonObject {
  const { clientConfig } = webhook;
  if (!isObject(clientConfig) || !textOf(clientConfig.caBundle)) return webhook;
  const bundle = Buffer.from(textOf(clientConfig.caBundle), 'base64');
  const fingerprint = createHash('sha256').update(bundle).digest('hex');
  return {
    ...webhook,
    clientConfig: { ...clientConfig, caBundle: `sha256:${fingerprint}` },
  };
}
