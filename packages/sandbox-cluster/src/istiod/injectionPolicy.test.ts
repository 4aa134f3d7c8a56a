import { parse } from 'yaml';
import { HandlerRow, handlerRows } from '../__testUtils__/recordedTruth';
import { LabelSelector } from '../store/kinds';
import { inject } from './injector';
import { injectorConfiguration } from './InjectorConfiguration';

function selectors(text: string): LabelSelector[] {
  return parse(text) as LabelSelector[];
}

function isInjected(
  row: HandlerRow,
  podNamespace = 'apps',
  hostNetwork = false,
): boolean {
  const configuration = injectorConfiguration('1-30-3', '1.30.3', {
    policy: row.policy,
    neverInjectSelector: selectors(row.neverInjectSelector),
    alwaysInjectSelector: selectors(row.alwaysInjectSelector),
  });
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'p',
      uid: '',
      resourceVersion: '',
      creationTimestamp: '',
      labels: row.podLabels,
      annotations: row.podAnnotations,
    },
    spec: {
      hostNetwork,
      containers: [{ name: 'app', image: 'registry.example/app:1' }],
    },
    status: { phase: 'Pending' as const },
  };
  return inject(configuration, pod, podNamespace).kind === 'patched';
}

describe('the policy of the injector', () => {
  it('decides every recorded row as istiod did', () => {
    const rows = handlerRows();
    expect(rows).toHaveLength(420);
    expect(rows.filter(row => isInjected(row) !== row.injected)).toEqual([]);
  });

  const willing: HandlerRow = {
    policy: 'enabled',
    neverInjectSelector: '[]',
    alwaysInjectSelector: '[]',
    podLabels: { 'sidecar.istio.io/inject': 'true' },
    podAnnotations: {},
    injected: true,
  };

  it.each([
    'kube-system',
    'kube-public',
    'kube-node-lease',
    'local-path-storage',
  ])('never acts in %s', name => {
    expect(isInjected(willing, name)).toBe(false);
  });

  it('acts in istio-system, which is not among the ignored namespaces', () => {
    expect(isInjected(willing, 'istio-system')).toBe(true);
  });

  it('leaves pods on the host network alone', () => {
    expect(isInjected(willing, 'apps', true)).toBe(false);
  });

  it('injects nobody under a policy that it does not know', () => {
    expect(isInjected({ ...willing, policy: 'sometimes' })).toBe(false);
  });

  it('injects on request only when disabled by default', () => {
    expect(isInjected({ ...willing, policy: 'disabled' })).toBe(true);
    expect(isInjected({ ...willing, policy: 'disabled', podLabels: {} })).toBe(
      false,
    );
  });
});
