import {
  kubectlGet,
  say,
  type IntendedRevision,
  type ObjectRef,
} from '@mesh-plugins/backstage-plugin-mesh-common';

const payments: ObjectRef = {
  apiVersion: 'v1',
  kind: 'Namespace',
  name: 'payments',
};

function webhookOf(tag: string): ObjectRef {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    name: `istio-revision-tag-${tag}`,
  };
}

function namespaceLabel(label: string, value: string) {
  return say('reason.namespace-label', 'label {label}={value}', {
    ...{ label, value },
  });
}

function noNamespaceLabel(label: string) {
  return say('reason.no-namespace-label', 'no label {label}', { label });
}

/** What `istio.io/rev=<tag>` comes to. */
export function asksForTag(tag: string, revision: string): IntendedRevision {
  const webhook = webhookOf(tag);
  return {
    kind: 'revision',
    revision,
    tag,
    configuration: webhook.name,
    configurationUid: `uid-${webhook.name}`,
    entry: 'rev.namespace.sidecar-injector.istio.io',
    alsoMatched: [],
    reasons: [
      {
        ...namespaceLabel('istio.io/rev', tag),
        object: payments,
        field: 'metadata.labels["istio.io/rev"]',
        kubectl: kubectlGet(payments, '-L istio.io/rev'),
      },
      {
        ...say('reason.webhook', 'webhook {entry} of {configuration}', {
          entry: 'rev.namespace.sidecar-injector.istio.io',
          configuration: webhook.name,
        }),
        object: webhook,
        field: 'webhooks[?(@.name=="rev.namespace.sidecar-injector.istio.io")]',
        kubectl: kubectlGet(webhook),
      },
      {
        ...say('reason.tag', 'tag {tag}', { tag }),
        object: webhook,
        field: 'metadata.labels["istio.io/tag"]',
        kubectl: kubectlGet(webhook, '-L istio.io/tag'),
      },
      {
        ...say('reason.revision', 'revision {revision}', { revision }),
        object: webhook,
        field: 'metadata.labels["istio.io/rev"]',
        kubectl: kubectlGet(webhook, '-L istio.io/rev'),
      },
    ],
  };
}

/** A namespace without any label. */
export const asksForNothing: IntendedRevision = {
  kind: 'none',
  reason: 'no-labels',
  reasons: [
    {
      ...noNamespaceLabel('istio-injection'),
      object: payments,
      kubectl: kubectlGet(payments, '-L istio-injection'),
    },
    {
      ...noNamespaceLabel('istio.io/rev'),
      object: payments,
      kubectl: kubectlGet(payments, '-L istio.io/rev'),
    },
  ],
};

/** A label that names a revision that nobody serves. */
export const asksForMissing: IntendedRevision = {
  kind: 'none',
  reason: 'unknown-revision',
  reasons: [
    {
      ...namespaceLabel('istio.io/rev', '1-28-0'),
      object: payments,
      field: 'metadata.labels["istio.io/rev"]',
      kubectl: kubectlGet(payments, '-L istio.io/rev'),
    },
    say('reason.nobody-serves', 'no webhook serves {label}={value}', {
      label: 'istio.io/rev',
      value: '1-28-0',
    }),
  ],
};

/** Not known. */
export const asksForUnknown: IntendedRevision = {
  kind: 'unknown',
  why: 'the webhook configurations could not be read',
  reasons: [],
};
