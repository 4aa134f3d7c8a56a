import type { KubernetesObject } from './KubernetesApi';
import type { StagedRevision } from './revisions';

export const istioNamespace = 'istio-system';

type Expression = { key: string; operator: string; values?: string[] };

const absent = (key: string): Expression => ({ key, operator: 'DoesNotExist' });
const oneOf = (key: string, value: string): Expression => ({
  key,
  operator: 'In',
  values: [value],
});
const notOptedOut: Expression = {
  key: 'sidecar.istio.io/inject',
  operator: 'NotIn',
  values: ['false'],
};

function webhook(
  name: string,
  { revision }: StagedRevision,
  caBundle: string,
  namespace: Expression[],
  object: Expression[],
) {
  return {
    name,
    clientConfig: {
      caBundle,
      service: {
        name: `istiod-${revision}`,
        namespace: istioNamespace,
        path: '/inject',
        port: 443,
      },
    },
    namespaceSelector: { matchExpressions: namespace },
    objectSelector: { matchExpressions: object },
    rules: [
      {
        apiGroups: [''],
        apiVersions: ['v1'],
        operations: ['CREATE'],
        resources: ['pods'],
        scope: '*',
      },
    ],
    admissionReviewVersions: ['v1'],
    failurePolicy: 'Fail',
    reinvocationPolicy: 'Never',
    sideEffects: 'None',
    timeoutSeconds: 10,
  };
}

/** The two entries by which istiod serves a name in `istio.io/rev`: of the namespace, or of the pod alone. */
function webhooksFor(name: string, serves: StagedRevision, caBundle: string) {
  const entry = (kind: string, namespace: Expression[], object: Expression[]) =>
    webhook(
      `rev.${kind}.sidecar-injector.istio.io`,
      serves,
      caBundle,
      namespace,
      object,
    );
  return [
    entry(
      'namespace',
      [oneOf('istio.io/rev', name), absent('istio-injection')],
      [notOptedOut],
    ),
    entry(
      'object',
      [absent('istio.io/rev'), absent('istio-injection')],
      [notOptedOut, oneOf('istio.io/rev', name)],
    ),
  ];
}

function configuration(
  name: string,
  labels: Record<string, string>,
  webhooks: object[],
): KubernetesObject {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name, labels: { app: 'sidecar-injector', ...labels } },
    webhooks,
  };
}

/** The injector of a revision, as istiod's chart installs it. */
export function revisionConfiguration(
  serves: StagedRevision,
  caBundle: string,
): KubernetesObject {
  const { revision } = serves;
  return configuration(
    `istio-sidecar-injector-${revision}`,
    { 'istio.io/rev': revision },
    webhooksFor(revision, serves, caBundle),
  );
}

/** A tag, as `istioctl tag set` makes it. */
export function tagConfiguration(
  tag: string,
  serves: StagedRevision,
  caBundle: string,
): KubernetesObject {
  return configuration(
    `istio-revision-tag-${tag}`,
    { 'istio.io/rev': serves.revision, 'istio.io/tag': tag },
    webhooksFor(tag, serves, caBundle),
  );
}

/** The Service that webhooks call. */
export function istiodService(serves: StagedRevision): KubernetesObject {
  const labels = { app: 'istiod', 'istio.io/rev': serves.revision };
  const port = (name: string, number: number, targetPort: number) => ({
    name,
    port: number,
    targetPort,
    protocol: 'TCP',
  });
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: `istiod-${serves.revision}`,
      namespace: istioNamespace,
      labels,
    },
    spec: {
      clusterIP: serves.clusterIP,
      selector: labels,
      ports: [
        port('https-webhook', 443, 15017),
        port('http-monitoring', 15014, 15014),
      ],
    },
  };
}

/** The Deployment whose pods the testbed plays; the process answers for them. */
export function istiodDeployment(serves: StagedRevision): KubernetesObject {
  const labels = { app: 'istiod', 'istio.io/rev': serves.revision };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: `istiod-${serves.revision}`,
      namespace: istioNamespace,
      labels,
    },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels: { ...labels, 'sidecar.istio.io/inject': 'false' } },
        spec: {
          containers: [
            {
              name: 'discovery',
              image: `docker.io/istio/pilot:${serves.version}`,
              env: [{ name: 'REVISION', value: serves.revision }],
            },
          ],
        },
      },
    },
  };
}

/** How the testbed's port-forward to an istiod pod reaches the process. */
export function istiodPortForward(
  pod: string,
  { clusterIP }: StagedRevision,
): KubernetesObject {
  return {
    apiVersion: 'kwok.x-k8s.io/v1alpha1',
    kind: 'PortForward',
    metadata: { name: pod, namespace: istioNamespace },
    spec: {
      forwards: [
        { ports: [15014], target: { address: clusterIP, port: 15014 } },
        // The process listens where the Service points, a pod of istiod at the Service's target port.
        { ports: [15017], target: { address: clusterIP, port: 443 } },
      ],
    },
  };
}
