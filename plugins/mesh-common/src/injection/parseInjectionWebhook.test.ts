import { readWebhooks } from './__testUtils__/readTruth';
import { matchesSelector } from './matchesSelector';
import { parseInjectionWebhook } from './parseInjectionWebhook';

describe('parseInjectionWebhook', () => {
  it('reads a recorded configuration', () => {
    const stable = readWebhooks('b').find(({ tag }) => tag === 'stable');
    expect(stable).toMatchObject({
      name: 'istio-revision-tag-stable',
      uid: '43a6501b-a7bf-47c0-872c-324b2c727f82',
      revision: '1-29-6',
      tag: 'stable',
    });
    expect(stable?.entries).toHaveLength(2);
    expect(stable?.entries[0]).toEqual({
      name: 'rev.namespace.sidecar-injector.istio.io',
      namespaceSelector: {
        matchExpressions: [
          { key: 'istio.io/rev', operator: 'In', values: ['stable'] },
          { key: 'istio-injection', operator: 'DoesNotExist' },
        ],
      },
      objectSelector: {
        matchExpressions: [
          {
            key: 'sidecar.istio.io/inject',
            operator: 'NotIn',
            values: ['false'],
          },
        ],
      },
      failurePolicy: 'Fail',
      service: {
        namespace: 'istio-system',
        name: 'istiod-1-29-6',
        path: '/inject',
        port: 443,
      },
      url: null,
      caBundle: expect.stringMatching(/^LS0t/),
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
    });
  });

  it('reads a URL, the ignoring policy and match conditions', () => {
    const parsed = parseInjectionWebhook({
      metadata: { name: 'remote', uid: 'u' },
      webhooks: [
        {
          name: 'rev.namespace.sidecar-injector.istio.io',
          clientConfig: { url: 'https://istiod.example/inject' },
          namespaceSelector: { matchLabels: { 'istio.io/rev': 'remote' } },
          failurePolicy: 'Ignore',
          matchPolicy: 'Exact',
          reinvocationPolicy: 'IfNeeded',
          matchConditions: [{ name: 'x', expression: 'true' }],
        },
      ],
    });
    expect(parsed).toMatchObject({
      revision: null,
      tag: null,
      entries: [
        {
          service: null,
          url: 'https://istiod.example/inject',
          caBundle: '',
          failurePolicy: 'Ignore',
          matchPolicy: 'Exact',
          reinvocationPolicy: 'IfNeeded',
          matchConditions: [{ name: 'x', expression: 'true' }],
          namespaceSelector: { matchLabels: { 'istio.io/rev': 'remote' } },
        },
      ],
    });
  });

  it('does not let an operator match that it does not know', () => {
    const parsed = parseInjectionWebhook({
      webhooks: [
        {
          name: 'x.sidecar-injector.istio.io',
          clientConfig: { service: { namespace: 'i', name: 'istiod' } },
          objectSelector: {
            matchExpressions: [{ key: 'a', operator: 'Like', values: ['1'] }],
          },
        },
      ],
    });
    const selector = parsed?.entries[0].objectSelector ?? {};
    expect(matchesSelector({ a: '1' }, selector)).toBe(false);
    expect(matchesSelector({}, selector)).toBe(false);
  });
});
