import {
  kubectlGet,
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
        text: `label istio.io/rev=${tag}`,
        object: payments,
        field: 'metadata.labels["istio.io/rev"]',
        kubectl: kubectlGet(payments, '-L istio.io/rev'),
      },
      {
        text: `webhook rev.namespace.sidecar-injector.istio.io of ${webhook.name}`,
        object: webhook,
        field: 'webhooks[?(@.name=="rev.namespace.sidecar-injector.istio.io")]',
        kubectl: kubectlGet(webhook),
      },
      {
        text: `tag ${tag}`,
        object: webhook,
        field: 'metadata.labels["istio.io/tag"]',
        kubectl: kubectlGet(webhook, '-L istio.io/tag'),
      },
      {
        text: `revision ${revision}`,
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
      text: 'no label istio-injection',
      object: payments,
      kubectl: kubectlGet(payments, '-L istio-injection'),
    },
    {
      text: 'no label istio.io/rev',
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
      text: 'label istio.io/rev=1-28-0',
      object: payments,
      field: 'metadata.labels["istio.io/rev"]',
      kubectl: kubectlGet(payments, '-L istio.io/rev'),
    },
    { text: 'no webhook serves 1-28-0' },
  ],
};

/** Not known. */
export const asksForUnknown: IntendedRevision = {
  kind: 'unknown',
  why: 'the webhook configurations could not be read',
  reasons: [],
};
