import type { KubernetesObject } from '../../../stage/KubernetesApi';
import { absent, entry, is, isNot, type WebhookEntry } from './entry';

const rev = 'istio.io/rev';
const legacy = 'istio-injection';
const inject = 'sidecar.istio.io/inject';

const notOptedOut = isNot(inject, 'false');

/** Entries of a MutatingWebhookConfiguration, and what it is called. */
export interface ConfigurationParts {
  name: string;
  labels: Record<string, string>;
  webhooks: WebhookEntry[];
}

/** A configuration as the API has it. */
export function configuration({
  name,
  labels,
  webhooks,
}: ConfigurationParts): KubernetesObject {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name, labels: { app: 'sidecar-injector', ...labels } },
    webhooks,
  };
}

/** The two entries by which a name in `istio.io/rev` is served. */
export function namedEntries(value: string, service: string): WebhookEntry[] {
  return [
    entry(
      'rev.namespace.',
      service,
      { matchExpressions: [is(rev, value), absent(legacy)] },
      { matchExpressions: [notOptedOut] },
    ),
    entry(
      'rev.object.',
      service,
      { matchExpressions: [absent(rev), absent(legacy)] },
      { matchExpressions: [notOptedOut, is(rev, value)] },
    ),
  ];
}

/** The entries of the unnamed revision and of the tag `default`. */
export function defaultEntries(service: string): WebhookEntry[] {
  return [
    ...namedEntries('default', service),
    entry(
      'namespace.',
      service,
      { matchExpressions: [is(legacy, 'enabled')] },
      { matchExpressions: [notOptedOut] },
    ),
    entry(
      'object.',
      service,
      { matchExpressions: [absent(legacy), absent(rev)] },
      { matchExpressions: [is(inject, 'true'), absent(rev)] },
    ),
  ];
}

/** The further entry with `enableNamespacesByDefault`. */
export function autoEntry(service: string): WebhookEntry {
  return entry(
    'auto.',
    service,
    {
      matchExpressions: [
        absent(legacy),
        absent(rev),
        isNot(
          'kubernetes.io/metadata.name',
          'kube-system',
          'kube-public',
          'kube-node-lease',
          'local-path-storage',
        ),
      ],
    },
    { matchExpressions: [absent(inject), absent(rev)] },
  );
}

const entriesFor = (value: string, service: string) =>
  value === 'default' ? defaultEntries(service) : namedEntries(value, service);

export const istiodOf = (revision: string) =>
  revision === 'default' ? 'istiod' : `istiod-${revision}`;

/** The webhooks of a revision, as installed. */
export function revisionParts(revision: string): ConfigurationParts {
  const service = istiodOf(revision);
  return {
    name: service.replace('istiod', 'istio-sidecar-injector'),
    labels: { [rev]: revision },
    webhooks: entriesFor(revision, service),
  };
}

/** The webhooks of a tag, as `istioctl tag set` makes them. */
export function tagParts(tag: string, revision: string): ConfigurationParts {
  return {
    name: `istio-revision-tag-${tag}`,
    labels: { [rev]: revision, 'istio.io/tag': tag },
    webhooks: entriesFor(tag, istiodOf(revision)),
  };
}

const neverMatch = { matchLabels: { 'istio.io/deactivated': 'never-match' } };

/** As istioctl leaves the unnamed revision's webhooks when a tag `default` takes over. */
export function deactivated(parts: ConfigurationParts): ConfigurationParts {
  return withEach(parts, {
    namespaceSelector: neverMatch,
    objectSelector: neverMatch,
  });
}

/** The same with something changed in every entry. */
export function withEach(
  parts: ConfigurationParts,
  changes: Partial<WebhookEntry>,
): ConfigurationParts {
  return {
    ...parts,
    webhooks: parts.webhooks.map(each => ({ ...each, ...changes })),
  };
}

export const revision = (name: string) => configuration(revisionParts(name));
export const tag = (name: string, points: string) =>
  configuration(tagParts(name, points));
/** Two named revisions, which most states have. */
export const twoRevisions = [revision('1-29-6'), revision('1-30-3')];
