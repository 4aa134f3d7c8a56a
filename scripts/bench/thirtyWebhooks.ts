import {
  parseInjectionWebhook,
  type Injection,
  type InjectorService,
} from '@mesh-plugins/backstage-plugin-mesh-common';

const observedAt = '2026-01-01T00:00:00.000Z';

/** Sixteen revisions, far more than a cluster has; with the tags of each the webhooks are thirty. */
export const revisionNames = Array.from(
  { length: 16 },
  (_, index) => `1-${20 + Math.floor(index / 2)}-${index % 2}`,
);

export const tagNames = [
  ...Array.from({ length: 13 }, (_, index) => `ring-${index}`),
  'default',
];

const absent = (key: string) => ({ key, operator: 'DoesNotExist' });
const among = (key: string, value: string) => ({
  ...{ key, operator: 'In' },
  values: [value],
});
const notOptedOut = {
  key: 'sidecar.istio.io/inject',
  operator: 'NotIn',
  values: ['false'],
};

/** A configuration as the charts render it: two entries, and two more for what is called default. */
function configuration(name: string, revision: string, tag: string | null) {
  const serves = tag ?? revision;
  const entry = (
    prefix: string,
    namespaceExpressions: Array<{ key: string; operator: string }>,
    objectExpressions: Array<{ key: string; operator: string }>,
  ) => ({
    name: `${prefix}.sidecar-injector.istio.io`,
    clientConfig: {
      service: {
        namespace: 'istio-system',
        name: `istiod-${revision}`,
        path: '/inject',
      },
    },
    rules: [
      {
        operations: ['CREATE'],
        apiGroups: [''],
        apiVersions: ['v1'],
        resources: ['pods'],
      },
    ],
    namespaceSelector: { matchExpressions: namespaceExpressions },
    objectSelector: { matchExpressions: objectExpressions },
  });
  const byRevision = [
    entry(
      'rev.namespace',
      [among('istio.io/rev', serves), absent('istio-injection')],
      [notOptedOut],
    ),
    entry(
      'rev.object',
      [absent('istio.io/rev'), absent('istio-injection')],
      [notOptedOut, among('istio.io/rev', serves)],
    ),
  ];
  const byDefault = [
    entry('namespace', [among('istio-injection', 'enabled')], [notOptedOut]),
    entry(
      'object',
      [absent('istio-injection'), absent('istio.io/rev')],
      [among('sidecar.istio.io/inject', 'true'), absent('istio.io/rev')],
    ),
  ];
  return parseInjectionWebhook({
    metadata: {
      name,
      uid: name,
      labels: { 'istio.io/rev': revision, ...(tag && { 'istio.io/tag': tag }) },
    },
    webhooks: serves === 'default' ? [...byRevision, ...byDefault] : byRevision,
  });
}

function serviceOf(revision: string): InjectorService {
  return {
    namespace: 'istio-system',
    name: `istiod-${revision}`,
    exists: true,
    readyEndpoints: 2,
    revision,
    settings: {
      state: 'known',
      observedAt,
      value: {
        policy: 'enabled',
        neverInjectSelector: [
          { matchLabels: { 'openshift.io/build.name': 'any' } },
        ],
        alwaysInjectSelector: [],
        defaultTemplates: ['sidecar'],
        templates: ['gateway', 'grpc-agent', 'sidecar'],
        proxyImage: null,
        digest: revision,
      },
    },
  };
}

/** A cluster with thirty webhook configurations. */
export function thirtyWebhooks(): Injection {
  const webhooks = [
    ...revisionNames.map(revision =>
      configuration(`istio-sidecar-injector-${revision}`, revision, null),
    ),
    ...tagNames.map((tag, index) =>
      configuration(`istio-revision-tag-${tag}`, revisionNames[index], tag),
    ),
  ].filter(webhook => webhook !== null);
  return {
    webhooks,
    services: {
      state: 'known',
      observedAt,
      value: revisionNames.map(serviceOf),
    },
  };
}
