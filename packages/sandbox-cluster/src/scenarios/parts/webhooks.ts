import { NewObject } from '../../store/KubernetesObject';
import { LabelSelector, WebhookEntry } from '../../store/kinds';
import { istiodName } from '../../istiod/InjectorConfiguration';
import { trustRoot } from './trustRoot';

const caBundle = Buffer.from(trustRoot).toString('base64');
const inject = 'sidecar.istio.io/inject';
const rev = 'istio.io/rev';
const legacy = 'istio-injection';

const is = (key: string, ...values: string[]) => ({
  key,
  operator: 'In' as const,
  values,
});
const isNot = (key: string, ...values: string[]) => ({
  key,
  operator: 'NotIn' as const,
  values,
});
const absent = (key: string) => ({ key, operator: 'DoesNotExist' as const });

interface Selectors {
  prefix: string;
  namespaceSelector: LabelSelector;
  objectSelector: LabelSelector;
}

/** The entries for a value of `istio.io/rev`; the default one also serves the labels without a revision. */
function selectorsFor(value: string): Selectors[] {
  const entries: Selectors[] = [
    {
      prefix: 'rev.namespace',
      namespaceSelector: { matchExpressions: [is(rev, value), absent(legacy)] },
      objectSelector: { matchExpressions: [isNot(inject, 'false')] },
    },
    {
      prefix: 'rev.object',
      namespaceSelector: { matchExpressions: [absent(rev), absent(legacy)] },
      objectSelector: {
        matchExpressions: [isNot(inject, 'false'), is(rev, value)],
      },
    },
  ];
  if (value !== 'default') return entries;
  return [
    ...entries,
    {
      prefix: 'namespace',
      namespaceSelector: { matchExpressions: [is(legacy, 'enabled')] },
      objectSelector: { matchExpressions: [isNot(inject, 'false')] },
    },
    {
      prefix: 'object',
      namespaceSelector: { matchExpressions: [absent(legacy), absent(rev)] },
      objectSelector: { matchExpressions: [is(inject, 'true'), absent(rev)] },
    },
  ];
}

function entry(
  { prefix, namespaceSelector, objectSelector }: Selectors,
  revision: string,
): WebhookEntry {
  return {
    name: `${prefix}.sidecar-injector.istio.io`,
    clientConfig: {
      service: {
        name: istiodName(revision),
        namespace: 'istio-system',
        path: '/inject',
        port: 443,
      },
      caBundle,
    },
    rules: [
      {
        operations: ['CREATE'],
        apiGroups: [''],
        apiVersions: ['v1'],
        resources: ['pods'],
        scope: '*',
      },
    ],
    failurePolicy: 'Fail',
    matchPolicy: 'Equivalent',
    namespaceSelector,
    objectSelector,
    sideEffects: 'None',
    timeoutSeconds: 10,
    admissionReviewVersions: ['v1'],
    reinvocationPolicy: 'Never',
  };
}

/** The labels that Istio's charts put on everything. */
export const chartLabels = {
  'app.kubernetes.io/instance': 'istio',
  'app.kubernetes.io/managed-by': 'Helm',
  'app.kubernetes.io/name': 'istiod',
  'app.kubernetes.io/part-of': 'istio',
  release: 'istio',
};

/** The injection webhook of a revision. */
export function revisionWebhook(revision: string): NewObject {
  const suffix = revision === 'default' ? '' : `-${revision}`;
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: {
      name: `istio-sidecar-injector${suffix}`,
      labels: {
        ...chartLabels,
        app: 'sidecar-injector',
        [rev]: revision,
        'operator.istio.io/component': 'Pilot',
      },
    },
    webhooks: selectorsFor(revision).map(selectors =>
      entry(selectors, revision),
    ),
  };
}

/** The injection webhook of a tag, which sends to the revision that the tag points to. */
export function tagWebhook(tag: string, revision: string): NewObject {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: {
      name: `istio-revision-tag-${tag}`,
      labels: {
        ...chartLabels,
        app: 'sidecar-injector',
        [rev]: revision,
        'istio.io/tag': tag,
      },
    },
    webhooks: selectorsFor(tag).map(selectors => entry(selectors, revision)),
  };
}

/** The webhook that validates Istio's own objects for a revision. */
export function validatingWebhook(revision: string): NewObject {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: {
      name: `istio-validator-${revision}-istio-system`,
      labels: {
        ...chartLabels,
        app: 'istiod',
        istio: 'istiod',
        [rev]: revision,
      },
    },
    webhooks: [
      {
        name: 'rev.validation.istio.io',
        clientConfig: {
          service: {
            name: istiodName(revision),
            namespace: 'istio-system',
            path: '/validate',
            port: 443,
          },
          caBundle,
        },
        rules: [
          {
            operations: ['CREATE', 'UPDATE'],
            apiGroups: [
              'security.istio.io',
              'networking.istio.io',
              'telemetry.istio.io',
              'extensions.istio.io',
            ],
            apiVersions: ['*'],
            resources: ['*'],
            scope: '*',
          },
        ],
        failurePolicy: 'Fail',
        objectSelector: { matchExpressions: [is(rev, revision)] },
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
      },
    ],
  };
}
