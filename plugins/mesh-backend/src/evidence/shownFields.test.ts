import type { JsonObject } from '@backstage/types';
import { shownFields } from './shownFields';
import { shownKinds } from './shownKinds';

const secret = 'hush-hush';

/** A template that hides something in every place where people put it. */
const template: JsonObject = {
  metadata: {
    labels: { app: 'api' },
    annotations: { 'vault.example/config': secret.repeat(100) },
  },
  spec: {
    hostNetwork: false,
    containers: [
      {
        ...{ name: 'app', image: 'registry.example/api:1', workingDir: secret },
        env: [{ name: 'TOKEN', value: secret }],
        args: [secret],
        command: [secret],
        lifecycle: { preStop: { exec: { command: [secret] } } },
      },
    ],
    initContainers: [{ name: 'init', image: 'b', env: [{ value: secret }] }],
    volumes: [{ name: secret }],
    imagePullSecrets: [{ name: secret }],
  },
};

const full: JsonObject = {
  data: { password: secret },
  metadata: {
    name: 'api',
    annotations: {
      'kubectl.kubernetes.io/last-applied-configuration': secret,
      'sidecar.istio.io/status': '{"revision":"1-30-3"}',
    },
    managedFields: [{ manager: secret }],
  },
  spec: {
    ...{ replicas: 2, template, jobTemplate: { spec: { template } } },
    ...(template.spec as JsonObject),
    strategy: { canary: { analysis: { args: [{ value: secret }] } } },
  },
  status: { message: secret },
};

it.each(shownKinds.filter(({ kind }) => kind !== 'Deployment'))(
  'shows nothing confidential of a $kind',
  shown => {
    const text = JSON.stringify(shownFields(shown, full));
    expect(text).toContain('"name":"api"');
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/managedFields|last-applied|"env"|"args"/);
  },
);

it('shows what decides injection in a workload', () => {
  const [deployment] = shownKinds.filter(({ kind }) => kind === 'Deployment');
  const strategy = { type: 'Recreate' };
  expect(
    shownFields(deployment, {
      ...full,
      spec: { replicas: 2, strategy, template },
    }),
  ).toEqual({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'api',
      annotations: { 'sidecar.istio.io/status': '{"revision":"1-30-3"}' },
    },
    spec: {
      ...{ replicas: 2, strategy },
      template: {
        metadata: {
          labels: { app: 'api' },
          annotations: {
            'vault.example/config': '(900 characters, not shown)',
          },
        },
        spec: {
          hostNetwork: false,
          containers: [{ name: 'app', image: 'registry.example/api:1' }],
          initContainers: [{ name: 'init', image: 'b' }],
        },
      },
    },
    status: {},
  });
});

it('shows of a pod only the annotations of Istio', () => {
  const [pod] = shownKinds.filter(({ kind }) => kind === 'Pod');
  const metadata = {
    annotations: { 'istio.io/rev': '1-30-3', 'vault.example/token': secret },
  };
  expect(shownFields(pod, { metadata })).toMatchObject({
    metadata: { annotations: { 'istio.io/rev': '1-30-3' } },
  });
  expect(JSON.stringify(shownFields(pod, { metadata }))).not.toContain(secret);
});

it('tells bundles apart by their fingerprints', () => {
  const [kind] = shownKinds.filter(({ resource }) =>
    resource.startsWith('mutating'),
  );
  const of = (caBundle: string) =>
    JSON.stringify(
      shownFields(kind, {
        webhooks: [{ name: 'a', clientConfig: { caBundle } }],
      }),
    );
  expect(of('YQ==')).toMatch(/"caBundle":"sha256:[0-9a-f]{64}"/);
  expect(of('YQ==')).not.toBe(of('Yg=='));
});

it('shows everything by which a webhook is called or not', () => {
  const [kind] = shownKinds.filter(({ resource }) =>
    resource.startsWith('mutating'),
  );
  const webhook = {
    name: 'rev.namespace.sidecar-injector.istio.io',
    rules: [{ operations: ['CREATE'], apiGroups: [''], resources: ['pods'] }],
    matchPolicy: 'Exact',
    matchConditions: [{ name: 'mine', expression: 'true' }],
    namespaceSelector: { matchLabels: { 'istio.io/rev': '1-30-3' } },
    objectSelector: {},
    reinvocationPolicy: 'IfNeeded',
    failurePolicy: 'Fail',
  };
  expect(shownFields(kind, { webhooks: [webhook] })).toMatchObject({
    webhooks: [webhook],
  });
});
