import {
  entry,
  injectionOf,
  podToInject,
  webhook,
} from './__testUtils__/webhookFixture';
import { readWebhooks } from './__testUtils__/readTruth';
import { resolveIntended, resolveNamespaceIntended } from './resolveIntended';

const never = { matchLabels: { 'istio.io/deactivated': 'never-match' } };
describe('what would inject', () => {
  it('gives the chain from the label over the tag to the revision, each with a line to check it', () => {
    const intended = resolveNamespaceIntended(
      'payments',
      { 'istio.io/rev': 'stable' },
      injectionOf(readWebhooks('b')),
    );
    const configuration = {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingWebhookConfiguration',
      name: 'istio-revision-tag-stable',
    };
    expect(intended).toEqual({
      kind: 'revision',
      revision: '1-29-6',
      tag: 'stable',
      configuration: 'istio-revision-tag-stable',
      configurationUid: '43a6501b-a7bf-47c0-872c-324b2c727f82',
      entry: 'rev.namespace.sidecar-injector.istio.io',
      alsoMatched: [],
      reasons: [
        {
          code: 'reason.namespace-label',
          params: { label: 'istio.io/rev', value: 'stable' },
          text: 'label istio.io/rev=stable',
          object: { apiVersion: 'v1', kind: 'Namespace', name: 'payments' },
          field: 'metadata.labels["istio.io/rev"]',
          kubectl: 'kubectl get namespace payments -L istio.io/rev',
        },
        {
          code: 'reason.webhook',
          params: {
            entry: 'rev.namespace.sidecar-injector.istio.io',
            configuration: 'istio-revision-tag-stable',
          },
          text: 'webhook rev.namespace.sidecar-injector.istio.io of istio-revision-tag-stable',
          object: configuration,
          field:
            'webhooks[?(@.name=="rev.namespace.sidecar-injector.istio.io")]',
          kubectl:
            'kubectl get mutatingwebhookconfiguration istio-revision-tag-stable -o yaml',
        },
        {
          code: 'reason.tag',
          params: { tag: 'stable' },
          text: 'tag stable',
          object: configuration,
          field: 'metadata.labels["istio.io/tag"]',
          kubectl:
            'kubectl get mutatingwebhookconfiguration istio-revision-tag-stable -L istio.io/tag',
        },
        {
          code: 'reason.revision',
          params: { revision: '1-29-6' },
          text: 'revision 1-29-6',
          object: configuration,
          field: 'metadata.labels["istio.io/rev"]',
          kubectl:
            'kubectl get mutatingwebhookconfiguration istio-revision-tag-stable -L istio.io/rev',
        },
      ],
    });
  });

  it('takes the last of several configurations by name and lists the others', () => {
    const webhooks = [webhook('c'), webhook('a'), webhook('b')];
    expect(resolveIntended(podToInject(), injectionOf(webhooks))).toMatchObject(
      {
        kind: 'revision',
        revision: 'c',
        alsoMatched: [
          { configuration: 'a', revision: 'a' },
          { configuration: 'b', revision: 'b' },
        ],
      },
    );
  });

  it('orders names by code units, as the API server does', () => {
    const webhooks = [webhook('istio-1'), webhook('istio.1'), webhook('istio')];
    expect(resolveIntended(podToInject(), injectionOf(webhooks))).toMatchObject(
      {
        revision: 'istio.1',
        alsoMatched: [{ revision: 'istio' }, { revision: 'istio-1' }],
      },
    );
  });

  it('takes the first entry of a configuration that matches', () => {
    const entries = [
      entry({ name: 'no', objectSelector: never }),
      entry({ name: 'first' }),
      entry({ name: 'second' }),
    ];
    expect(
      resolveIntended(podToInject(), injectionOf([webhook('a', { entries })])),
    ).toMatchObject({ entry: 'first', alsoMatched: [] });
  });

  it('knows the name of the namespace as a label, as every API server does', () => {
    const byName = entry({
      namespaceSelector: {
        matchExpressions: [
          {
            key: 'kubernetes.io/metadata.name',
            operator: 'NotIn',
            values: ['payments'],
          },
        ],
      },
    });
    const webhooks = [webhook('a', { entries: [byName] })];
    expect(resolveIntended(podToInject(), injectionOf(webhooks)).kind).toBe(
      'none',
    );
    expect(
      resolveIntended(
        podToInject({ namespace: 'ledger' }),
        injectionOf(webhooks),
      ).kind,
    ).toBe('revision');
  });
});
