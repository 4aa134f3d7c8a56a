import { controllerOf, isReady } from '../behaviours/ownership';
import { createSandboxCluster } from '../createSandboxCluster';
import { prodEu } from './prodEu';
import { prodUs } from './prodUs';
import { Scenario } from './Stage';
import { staging } from './staging';

const times = <T>(count: number, value: T) => Array<T>(count).fill(value);

/** By application, the revisions that its pods carry. */
function running(scenario: Scenario) {
  const cluster = createSandboxCluster({ scenario });
  const inNamespace = (namespace: string) => {
    const byApplication: Record<string, (string | null)[]> = {};
    for (const { metadata } of cluster.store.list('pods', namespace)) {
      const application = metadata.labels?.app ?? '';
      byApplication[application] = [
        ...(byApplication[application] ?? []),
        metadata.annotations?.['istio.io/rev'] ?? null,
      ];
    }
    return byApplication;
  };
  return { cluster, inNamespace };
}

describe('the clusters of the demonstration', () => {
  const eu = running(prodEu);
  const stage = running(staging);
  const us = running(prodUs);

  it.each([
    [
      'recommendations',
      { recommender: times(2, null), ranker: times(2, '1-29-6') },
    ],
    [
      'fulfilment',
      {
        'shipping-planner': times(2, '1-29-6'),
        'order-tracker': times(2, '1-29-6'),
      },
    ],
    // With both styles the older label wins, and the default tag with it.
    ['warehouse', { 'stock-keeper': times(2, '1-29-6') }],
    ['insights', { clickstream: times(3, null) }],
    [
      'platform-tools',
      { 'certificate-watcher': ['1-29-6'], 'debug-shell': [null] },
    ],
    ['pricing', { 'price-engine': times(3, '1-29-6') }],
    ['ledger', { 'ledger-db': times(3, '1-30-3') }],
    ['identity', { 'session-store': times(3, '1-29-6') }],
    ['warehouse', { 'label-printer': times(3, '1-29-6') }],
  ])('runs in %s of prod-eu what its story needs', (namespace, expected) => {
    expect(eu.inNamespace(namespace)).toMatchObject(expected);
  });

  it.each([
    [
      'storefront',
      {
        'storefront-web': times(2, '1-29-6'),
        search: times(2, '1-29-6'),
        'gift-cards': times(2, '1-29-6'),
      },
    ],
    [
      'experiments',
      {
        'attribution-model': ['1-30-3'],
        'feature-store': times(2, '1-30-3'),
        'backfill-clicks': ['1-30-3'],
      },
    ],
    ['catalog-feeds', { 'feed-builder': times(2, '1-30-3') }],
  ])('runs in %s of staging what its story needs', (namespace, expected) => {
    expect(stage.inNamespace(namespace)).toMatchObject(expected);
  });

  it('has payments-api in two clusters, on two revisions', () => {
    expect(eu.inNamespace('payments')['payments-api']).toEqual(
      times(4, '1-29-6'),
    );
    expect(stage.inNamespace('payments')['payments-api']).toEqual(
      times(2, '1-30-3'),
    );
  });

  it('begins with exactly one pod that should be ready and is not: it crashes', () => {
    const unready = [eu, stage, us].flatMap(({ cluster }) =>
      cluster.store
        .list('pods')
        .filter(pod => controllerOf(pod)?.kind !== 'Job' && !isReady(pod)),
    );
    expect(unready.map(({ metadata }) => metadata.labels?.app)).toEqual([
      'attribution-model',
    ]);
  });

  it('runs by the clock what a CronJob asks for', () => {
    const { cluster } = running(prodEu);
    const runs = () =>
      cluster.store
        .list('jobs.batch', 'ledger-reports')
        .map(({ metadata }) => metadata.name);
    const before = runs();
    cluster.clock.advance(4 * 60_000);
    expect(runs().filter(name => !before.includes(name))).not.toEqual([]);
  });

  it('creates no pod any more where the tag points to a revision that is gone', () => {
    const { cluster } = running(staging);
    const pods = () => cluster.store.list('pods', 'catalog-feeds');
    const [oldest] = pods();
    cluster.store.remove('pods', 'catalog-feeds', oldest.metadata.name);
    cluster.clock.advance(60_000);
    expect(pods()).toHaveLength(1);
  });

  it.each([
    [prodEu, eu],
    [staging, stage],
  ])('lets only deployments live that are there', ({ life }, { cluster }) => {
    const missing = life?.deployments.filter(
      ({ namespace, name }) =>
        !cluster.store.get('deployments.apps', namespace, name),
    );
    expect(missing).toEqual([]);
  });

  it('lets nothing live where a visitor is sent to in the first minutes', () => {
    const guided = ['payments', 'payments-risk', 'checkout', 'fulfilment'];
    const living = prodEu.life?.deployments.map(({ namespace }) => namespace);
    expect(living?.filter(namespace => guided.includes(namespace))).toEqual([]);
  });
});
