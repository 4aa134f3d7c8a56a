import { codesOf, services, told } from './__testUtils__/toldInjector';
import {
  entryOf,
  injectionOf,
  podToInject,
  webhook,
} from './__testUtils__/webhookFixture';
import { readWebhooks } from './__testUtils__/readTruth';
import { resolveIntended } from './resolveIntended';

const ambient = { 'istio.io/dataplane-mode': 'ambient' };
const rev = (name: string) => ({ 'istio.io/rev': name });
const resolve = (pod: Parameters<typeof podToInject>[0]) =>
  resolveIntended(podToInject(pod), injectionOf(readWebhooks('b')));

describe('ambient mode', () => {
  it('does not keep a sidecar away', () => {
    expect(
      resolve({ namespaceLabels: { ...ambient, ...rev('1-30-3') } }),
    ).toMatchObject({ kind: 'revision', revision: '1-30-3' });
  });

  it.each([
    { namespaceLabels: ambient },
    { podLabels: ambient },
    { namespaceLabels: { ...ambient, 'istio-injection': 'disabled' } },
    { namespaceLabels: { ...ambient, ...rev('ghost') } },
    {
      namespaceLabels: { ...ambient, ...rev('1-30-3') },
      podLabels: { 'sidecar.istio.io/inject': 'false' },
    },
  ])('captures what nothing injects: %j', pod => {
    const intended = resolve(pod);
    expect(intended).toMatchObject({ kind: 'none', reason: 'ambient' });
    expect(codesOf(intended)[1]).toBe('reason.ambient');
  });

  it('is not for pods that leave it, or that use the network of their node', () => {
    const left = { 'istio.io/dataplane-mode': 'none' };
    expect(
      resolve({ namespaceLabels: ambient, podLabels: left }),
    ).toMatchObject({ reason: 'no-labels' });
    expect(
      resolve({
        namespaceLabels: { ...ambient, ...rev('1-30-3') },
        hostNetwork: true,
      }),
    ).toMatchObject({ reason: 'host-network' });
  });

  it('captures what the injector leaves alone', () => {
    const intended = resolveIntended(
      podToInject({ namespaceLabels: ambient }),
      injectionOf([webhook('a')], {
        services: services(['a', told({ policy: 'disabled' })]),
      }),
    );
    expect(intended).toMatchObject({ reason: 'ambient' });
    expect(codesOf(intended)).toContain('reason.policy-disabled');
  });
});

describe('a pod that istiod makes for a Gateway', () => {
  const waypoint = {
    'gateway.networking.k8s.io/gateway-name': 'waypoint',
    'gateway.istio.io/managed': 'istio.io-mesh-controller',
    'sidecar.istio.io/inject': 'false',
    'istio.io/dataplane-mode': 'none',
  };

  it('is in the mesh without being injected, and names the Gateway that decides', () => {
    const intended = resolve({
      namespaceLabels: { ...ambient, ...rev('1-30-3') },
      podLabels: waypoint,
    });
    expect(intended).toMatchObject({ kind: 'none', reason: 'gateway' });
    expect(intended.reasons[0]).toMatchObject({
      object: { kind: 'Gateway', namespace: 'payments', name: 'waypoint' },
      kubectl: 'kubectl get gateway waypoint -n payments -L istio.io/rev',
    });
  });

  it('is injected where it asks for that, as the gateway chart does', () => {
    expect(
      resolve({
        podLabels: {
          ...waypoint,
          'sidecar.istio.io/inject': 'true',
          ...rev('1-30-3'),
        },
        podAnnotations: { 'inject.istio.io/templates': 'gateway' },
      }),
    ).toMatchObject({ revision: '1-30-3', templates: ['gateway'] });
  });
});

describe('the default revision', () => {
  const enabled = { 'istio-injection': 'enabled' };
  const auto = webhook('istio-sidecar-injector', {
    revision: 'default',
    entries: [
      entryOf('default', {
        service: {
          ...{ namespace: 'istio-system', name: 'istiod' },
          ...{ path: '/inject', port: 443 },
        },
        namespaceSelector: {
          matchExpressions: [
            { key: 'istio-injection', operator: 'DoesNotExist' },
            { key: 'istio.io/rev', operator: 'DoesNotExist' },
            {
              key: 'kubernetes.io/metadata.name',
              operator: 'NotIn',
              values: ['kube-system'],
            },
          ],
        },
      }),
    ],
  });

  it('is the tag where there is one', () => {
    expect(
      resolveIntended(
        podToInject({ namespaceLabels: enabled }),
        injectionOf(readWebhooks('d')),
      ),
    ).toMatchObject({ revision: '1-29-6', tag: 'default' });
  });

  it('is the unnamed revision where its own webhooks are live', () => {
    const intended = resolveIntended(
      podToInject({ namespaceLabels: enabled }),
      injectionOf(readWebhooks('f')),
    );
    expect(intended).toMatchObject({ revision: 'default' });
    expect(intended).not.toHaveProperty('tag');
  });

  it('takes in namespaces without a label where the installation says so', () => {
    const intended = resolveIntended(podToInject(), injectionOf([auto]));
    expect(intended).toMatchObject({ revision: 'default' });
    expect(codesOf(intended)[0]).toBe('reason.without-label');
    expect(
      resolveIntended(
        podToInject({ namespace: 'kube-system' }),
        injectionOf([auto]),
      ),
    ).toMatchObject({ kind: 'none', reason: 'no-labels' });
  });
});

describe('entries that are not called for pods', () => {
  it('match nothing, whatever their selectors say', () => {
    const rules = [
      {
        operations: ['UPDATE'],
        apiGroups: [''],
        apiVersions: ['v1'],
        resources: ['pods'],
        scope: '*',
      },
    ];
    const updates = webhook('z', { entries: [entryOf('z', { rules })] });
    expect(
      resolveIntended(podToInject(), injectionOf([webhook('a'), updates])),
    ).toMatchObject({ revision: 'a', alsoMatched: [] });
  });
});

describe('the object that a reason names', () => {
  it('is the workload that the pod is made from, with the path of its template', () => {
    const madeFrom = {
      ...{ apiVersion: 'batch/v1', kind: 'CronJob' },
      ...{ namespace: 'payments', name: 'nightly' },
    };
    const intended = resolve({ podLabels: rev('1-30-3'), madeFrom });
    expect(intended.reasons[0]).toMatchObject({
      text: 'pod label istio.io/rev=1-30-3',
      object: madeFrom,
      field: 'spec.jobTemplate.spec.template.metadata.labels["istio.io/rev"]',
      kubectl: 'kubectl get cronjob nightly -n payments -o yaml',
    });
  });
});
