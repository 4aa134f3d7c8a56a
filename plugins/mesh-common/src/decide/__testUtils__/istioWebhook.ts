import type {
  InjectionWebhook,
  InjectionWebhookEntry,
  LabelSelector,
} from '../../facts/injectionWebhook';

type Expression = NonNullable<LabelSelector['matchExpressions']>[number];

const absent = (key: string): Expression => ({ key, operator: 'DoesNotExist' });
const notOptedOut: Expression = {
  key: 'sidecar.istio.io/inject',
  operator: 'NotIn',
  values: ['false'],
};

/** A certificate bundle, base64; the name stands for the certificate's bytes. */
export function caBundle(...roots: string[]): string {
  const blocks = roots.map(
    root =>
      `-----BEGIN CERTIFICATE-----\n${btoa(root)}\n-----END CERTIFICATE-----\n`,
  );
  return btoa(blocks.join(''));
}

/** A webhook configuration as the istiod chart renders it, for a revision or for a tag that points to one. */
export function istioWebhook(
  revision: string,
  tag: string | null = null,
  root = 'root-a',
): InjectionWebhook {
  const name = tag ? `istio-revision-tag-${tag}` : 'istio-sidecar-injector';
  const serves = tag ?? revision;
  return {
    name: tag ? name : `${name}-${revision}`,
    uid: `uid-webhook-${serves}`,
    revision,
    tag,
    entries: [
      ...revisionEntries(serves, revision, root),
      ...(serves === 'default' ? [defaultEntry(revision, root)] : []),
    ],
  };
}

function revisionEntries(serves: string, revision: string, root: string) {
  const named: Expression = {
    key: 'istio.io/rev',
    operator: 'In',
    values: [serves],
  };
  return [
    entry('rev.namespace', revision, root, {
      namespace: [named, absent('istio-injection')],
      object: [notOptedOut],
    }),
    entry('rev.object', revision, root, {
      namespace: [absent('istio.io/rev'), absent('istio-injection')],
      object: [notOptedOut, named],
    }),
  ];
}

function defaultEntry(revision: string, root: string) {
  return entry('namespace', revision, root, {
    namespace: [
      { key: 'istio-injection', operator: 'In', values: ['enabled'] },
    ],
    object: [notOptedOut],
  });
}

function entry(
  prefix: string,
  revision: string,
  root: string,
  selectors: { namespace: Expression[]; object: Expression[] },
): InjectionWebhookEntry {
  return {
    name: `${prefix}.sidecar-injector.istio.io`,
    namespaceSelector: { matchExpressions: selectors.namespace },
    objectSelector: { matchExpressions: selectors.object },
    failurePolicy: 'Fail',
    rules: [
      {
        operations: ['CREATE'],
        apiGroups: [''],
        apiVersions: ['v1'],
        resources: ['pods'],
        scope: '*',
      },
    ],
    matchPolicy: 'Equivalent',
    matchConditions: [],
    reinvocationPolicy: 'Never',
    service: {
      namespace: 'istio-system',
      name: `istiod-${revision}`,
      path: '/inject',
      port: 443,
    },
    url: null,
    caBundle: caBundle(root),
  };
}
