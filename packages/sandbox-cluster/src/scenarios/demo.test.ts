import { isReady } from '../behaviours/ownership';
import { createSandboxCluster } from '../createSandboxCluster';
import { demo } from './demo';

const cluster = createSandboxCluster({ scenario: demo });

function running(namespace: string): Record<string, (string | null)[]> {
  const byApplication: Record<string, (string | null)[]> = {};
  for (const pod of cluster.store.list('pods', namespace)) {
    const application = pod.metadata.labels?.app ?? '';
    byApplication[application] = [
      ...(byApplication[application] ?? []),
      pod.metadata.annotations?.['istio.io/rev'] ?? null,
    ];
  }
  return byApplication;
}

const times = <T>(count: number, value: T) => Array<T>(count).fill(value);

describe('the demo scenario', () => {
  it.each([
    [
      'payments',
      {
        'payments-api': times(4, '1-29-6'),
        'payments-worker': times(2, '1-29-6'),
      },
    ],
    ['payments-risk', { 'risk-engine': times(2, '1-29-6') }],
    ['checkout', { checkout: times(3, '1-30-3'), cart: times(2, '1-29-6') }],
    [
      'storefront',
      { 'storefront-web': times(4, '1-29-6'), search: times(2, '1-29-6') },
    ],
    ['recommendations', { recommender: times(2, null) }],
    ['ledger', { 'ledger-api': times(3, '1-30-3') }],
    ['ledger-reports', { reports: ['1-29-6'], exporter: times(2, null) }],
    ['sandbox-old', { legacy: [null] }],
  ])('runs in %s what its story needs', (namespace, expected) => {
    expect(running(namespace)).toEqual(expected);
  });

  it('begins at rest: every pod ready, every deployment rolled out', () => {
    expect(cluster.store.list('pods').filter(pod => !isReady(pod))).toEqual([]);
    const unfinished = cluster.store
      .list('deployments.apps')
      .filter(
        ({ spec, status }) =>
          status.updatedReplicas !== spec.replicas ||
          status.availableReplicas !== spec.replicas,
      );
    expect(unfinished).toEqual([]);
    const before = cluster.store.version;
    cluster.clock.advance(60 * 60 * 1000);
    expect(cluster.store.version).toBe(before);
  });

  it('confirms the owner of every application namespace', () => {
    const owners = cluster.store
      .list('namespaces')
      .flatMap(({ metadata: { name, labels } }) =>
        labels?.['mesh.example/owner']
          ? [[name, labels['mesh.example/owner']]]
          : [],
      );
    expect(Object.fromEntries(owners)).toEqual({
      checkout: 'team-storefront',
      ledger: 'team-ledger',
      'ledger-reports': 'team-ledger',
      payments: 'team-payments',
      'payments-risk': 'team-payments',
      recommendations: 'team-storefront',
      'sandbox-old': 'team-ledger',
      storefront: 'team-storefront',
    });
  });

  it('gives every namespace the root of the mesh', () => {
    const roots = cluster.store
      .list('configmaps')
      .filter(({ metadata }) => metadata.name === 'istio-ca-root-cert')
      .map(({ data }) => data?.['root-cert.pem']);
    expect(roots).toHaveLength(cluster.store.list('namespaces').length - 2);
    expect(new Set(roots).size).toBe(1);
  });
});
