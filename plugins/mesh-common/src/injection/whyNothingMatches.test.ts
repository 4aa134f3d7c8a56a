import {
  entry,
  injectionOf,
  podToInject,
  webhook,
} from './__testUtils__/webhookFixture';
import { readWebhooks } from './__testUtils__/readTruth';
import { resolveIntended, resolveNamespaceIntended } from './resolveIntended';

const never = { matchLabels: { 'istio.io/deactivated': 'never-match' } };
const deactivated = webhook('istio-sidecar-injector', {
  revision: 'default',
  entries: [entry({ namespaceSelector: never, objectSelector: never })],
});

describe('why nothing is injected', () => {
  const reasonOf = (
    pod: Parameters<typeof podToInject>[0],
    webhooks = readWebhooks('b'),
  ) => {
    const intended = resolveIntended(podToInject(pod), injectionOf(webhooks));
    expect(intended.reasons).not.toHaveLength(0);
    return intended.kind === 'none' ? intended.reason : intended.kind;
  };
  const rev = (name: string) => ({ 'istio.io/rev': name });
  const inject = (value: string) => ({ 'sidecar.istio.io/inject': value });

  it.each([
    ['no-labels', {}],
    ['no-labels', { podAnnotations: inject('true') }],
    ['unknown-revision', { namespaceLabels: rev('ghost') }],
    ['unknown-revision', { namespaceLabels: rev('') }],
    ['unknown-revision', { podLabels: { ...rev('ghost'), ...inject('true') } }],
    [
      'default-not-served',
      { namespaceLabels: { 'istio-injection': 'enabled' } },
    ],
    ['default-not-served', { podLabels: inject('true') }],
    [
      'namespace-opted-out',
      { namespaceLabels: { 'istio-injection': 'true', ...rev('1-30-3') } },
    ],
    [
      'pod-opted-out',
      { namespaceLabels: rev('1-30-3'), podLabels: inject('false') },
    ],
    [
      'pod-opted-out',
      { namespaceLabels: rev('1-30-3'), podAnnotations: inject('false') },
    ],
    ['host-network', { namespaceLabels: rev('1-30-3'), hostNetwork: true }],
    [
      'ignored-namespace',
      { namespace: 'kube-system', namespaceLabels: rev('1-30-3') },
    ],
  ])('%s: %j', (reason, pod) => {
    expect(reasonOf(pod)).toBe(reason);
  });

  it('lets the label of a pod overrule its annotation', () => {
    expect(
      reasonOf({
        namespaceLabels: rev('1-30-3'),
        podLabels: inject('true'),
        podAnnotations: inject('false'),
      }),
    ).toBe('revision');
  });

  it.each([
    { namespaceLabels: { 'istio-injection': 'enabled' } },
    { namespaceLabels: rev('default') },
    { podLabels: inject('true') },
  ])('webhook-deactivated: %j', pod => {
    expect(reasonOf(pod, [deactivated])).toBe('webhook-deactivated');
  });

  it('does not blame a deactivated webhook where another name is asked for', () => {
    expect(reasonOf({ namespaceLabels: rev('ghost') }, [deactivated])).toBe(
      'unknown-revision',
    );
  });

  it('shows the label that asks and that no webhook serves it', () => {
    expect(
      resolveNamespaceIntended(
        'payments',
        rev('ghost'),
        injectionOf(readWebhooks('b')),
      ),
    ).toMatchObject({
      reasons: [
        { text: 'label istio.io/rev=ghost' },
        {
          text: 'no webhook serves istio.io/rev=ghost',
          kubectl:
            'kubectl get mutatingwebhookconfigurations -L istio.io/rev,istio.io/tag',
        },
        {
          text: expect.stringContaining(
            'which does not match: namespaceSelector: istio.io/rev In [',
          ),
        },
      ],
    });
  });
});
