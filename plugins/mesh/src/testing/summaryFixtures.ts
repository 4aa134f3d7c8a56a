import type {
  MeshSummary,
  PlacementSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { sentence } from './sentence';
import { versionOf } from './workloadFixtures';

const old = '1-29-6';
const newest = '1-30-3';

/** A placement that still has to move. */
export const toMove: PlacementSummary = {
  entityRef: 'component:default/payments-api',
  cluster: 'prod-eu',
  namespace: 'payments',
  freshness: { state: 'live', observedAt: ago(2) },
  condition: 'drifted',
  headline: sentence(
    '4 of 6 pods still run 1-29-6; the namespace asks for 1-30-3.',
  ),
  runs: [
    { revision: old, version: versionOf(old), pods: 4 },
    { revision: newest, version: versionOf(newest), pods: 2 },
  ],
  toMove: true,
  openMigration: null,
};

/** A placement that has nothing to move. */
export const moved: PlacementSummary = {
  ...toMove,
  entityRef: 'component:default/ledger-api',
  namespace: 'ledger',
  condition: 'up-to-date',
  headline: sentence('All 3 pods run 1-30-3, as the namespace asks.'),
  runs: [{ revision: newest, version: versionOf(newest), pods: 3 }],
  toMove: false,
};

/** A summary of these placements. */
export function summaryOf(
  headline: string,
  ...placements: PlacementSummary[]
): MeshSummary {
  return {
    entityRef: 'group:default/team-payments',
    headline: sentence(headline),
    entities: new Set(placements.map(({ entityRef }) => entityRef)).size,
    toMove: placements.filter(place => place.toMove).length,
    placements,
    version: '1',
  };
}

/** Several that have to move, one with a long name, and some that have not. */
export const remaining = summaryOf(
  '2 of 4 places have not moved to the newest revision.',
  toMove,
  {
    ...toMove,
    entityRef:
      'component:default/settlement-reconciliation-and-chargeback-exporter',
    namespace: 'settlement-reconciliation-and-chargeback-europe-central',
    condition: 'dangling',
    headline: sentence(
      'The namespace asks for 1-28-0, which nobody serves: new pods get no sidecar.',
    ),
  },
  moved,
  { ...moved, entityRef: 'component:default/ledger-reports' },
);

/** Nothing is left. */
export const nothingRemains = summaryOf(
  'All 2 places run the newest revision.',
  moved,
  { ...moved, entityRef: 'component:default/ledger-reports' },
);

/** Nothing that the catalog places anywhere. */
export const nothingPlaced = summaryOf('Nothing of it runs in a cluster.');
