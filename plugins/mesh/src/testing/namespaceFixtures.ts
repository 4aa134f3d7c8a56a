import type {
  NamespacePage,
  NamespaceSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { asksForMissing, asksForTag } from './askedFixtures';
import { openLink, runsOf } from './fleetFixtures';
import { sentence } from './sentence';

const teams = [
  'group:default/team-payments',
  'group:default/team-ledger',
  'group:default/team-storefront',
  'group:default/team-insights',
];

/** A namespace in which everything has moved. */
export const moved: NamespaceSummary = {
  cluster: 'prod-eu',
  namespace: 'shop',
  freshness: { state: 'live', observedAt: ago(2) },
  condition: 'up-to-date',
  headline: sentence('All 6 pods run 1-30-3, as the namespace asks.'),
  labels: { 'istio.io/rev': 'canary', 'istio-injection': null },
  asksFor: asksForTag('canary', '1-30-3'),
  asksForVersion: '1.30.3',
  runs: runsOf(0, 6),
  workloads: 2,
  pods: 6,
  podsToMend: 0,
  toMove: false,
  owners: [{ ref: 'group:default/team-storefront', confirmed: true }],
  entityRefs: ['component:default/shop-web'],
  unclaimed: [],
  openMigration: null,
  lastMigration: {
    ...openLink,
    phase: 'done',
    headline: sentence('Done: all 6 pods run 1-30-3.'),
    startedAt: ago(3 * 86_400),
    finishedAt: ago(3 * 86_400 - 240),
  },
  problems: 0,
};

/** The work list in a few rows: one of each kind. */
export const namespaces: NamespaceSummary[] = [
  {
    ...moved,
    namespace: 'ledger',
    condition: 'drifted',
    headline: sentence(
      '8 of 8 pods run 1-29-6; the namespace asks for 1-30-3.',
    ),
    runs: runsOf(8, 0),
    pods: 8,
    podsToMend: 8,
    toMove: true,
    owners: [{ ref: 'group:default/team-ledger', confirmed: false }],
    entityRefs: ['component:default/ledger-api'],
    lastMigration: null,
    problems: 1,
  },
  {
    ...moved,
    namespace: 'payments',
    condition: 'migrating',
    headline: sentence('4 of 6 pods still run 1-29-6.'),
    runs: runsOf(4, 2),
    podsToMend: 4,
    toMove: true,
    owners: [
      { ref: 'group:default/team-payments', confirmed: true },
      { ref: 'group:default/team-ledger', confirmed: true },
    ],
    entityRefs: [
      'component:default/payments-api',
      'component:default/payments-worker',
    ],
    unclaimed: ['Deployment/payments-debug', 'CronJob/nightly-report'],
    openMigration: openLink,
  },
  moved,
  {
    ...moved,
    cluster: 'prod-us',
    namespace: 'legacy-reports',
    freshness: {
      state: 'stale',
      observedAt: ago(240),
      since: ago(200),
      why: 'connect ETIMEDOUT 10.0.0.3:6443',
    },
    condition: 'dangling',
    headline: sentence(
      'The namespace asks for old-stable, which nobody serves.',
    ),
    labels: { 'istio.io/rev': 'old-stable', 'istio-injection': null },
    asksFor: asksForMissing,
    asksForVersion: null,
    runs: runsOf(2, 0),
    pods: 2,
    toMove: true,
    owners: [],
    entityRefs: [],
    unclaimed: null,
    lastMigration: null,
    problems: 1,
  },
];

/** As many namespaces as a large company has, some with names that do not fit. */
export function manyNamespaces(count: number): NamespaceSummary[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = namespaces[index % namespaces.length];
    const long = index % 7 === 0 ? '-with-a-name-that-is-longer-than-most' : '';
    return {
      ...kind,
      cluster: index % 3 === 0 ? 'prod-us' : 'prod-eu',
      namespace: `team-${String(index).padStart(4, '0')}${long}`,
      owners: [{ ref: teams[index % teams.length], confirmed: true }],
    };
  });
}

/** Pages of a list, as the backend cuts it. */
export function pagesOf(items: readonly NamespaceSummary[], size = 500) {
  return async (query: { cursor?: string }): Promise<NamespacePage> => {
    const from = Number(query.cursor ?? 0);
    const next = from + size;
    return {
      items: items.slice(from, next),
      nextCursor: next < items.length ? String(next) : null,
      total: items.length,
      version: '1',
    };
  };
}
