import type {
  ClustersResponse,
  FleetHistory,
  FleetOverview,
  MigrationLink,
  RevisionCount,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { clusters } from './clusterFixtures';
import { sentence } from './sentence';

const hour = 3_600;

/** Pods of both revisions and without a sidecar. */
export function runsOf(
  old: number,
  wanted: number,
  without = 0,
): RevisionCount[] {
  const runs: RevisionCount[] = [
    { revision: '1-29-6', version: '1.29.6', pods: old },
    { revision: '1-30-3', version: '1.30.3', pods: wanted },
    { revision: null, version: null, pods: without },
  ];
  return runs.filter(({ pods }) => pods > 0);
}

/** A migration in short. */
export const openLink: MigrationLink = {
  id: '3f1c9a52-4d0e-4a7e-9a57-0d6f6a3b1c11',
  phase: 'running',
  headline: sentence('1 of 2 workloads runs 1-30-3; payments-worker restarts.'),
  requestedBy: 'user:default/paula',
  reason: 'upgrade window week 47',
  startedAt: ago(95),
  finishedAt: null,
};

/** One cluster that is live, one that was, and one that was never read. */
export const fleetClusters: ClustersResponse = {
  ...clusters,
  items: [
    clusters.items[0],
    {
      ...clusters.items[0],
      name: 'prod-us',
      title: 'prod-us',
      freshness: {
        state: 'stale',
        observedAt: ago(240),
        since: ago(200),
        why: 'connect ETIMEDOUT 10.0.0.3:6443',
      },
    },
    clusters.items[1],
  ],
};

/** The fleet in the middle of an upgrade. */
export const overview: FleetOverview = {
  headline: sentence(
    '71 % of 4,812 pods run 1-30-3; 34 namespaces of 9 teams have not moved; 2 problems.',
  ),
  pods: 4_812,
  runs: runsOf(1_280, 3_416, 116),
  clusters: [
    {
      name: 'prod-eu',
      title: 'prod-eu',
      freshness: { state: 'live', observedAt: ago(2) },
      writer: { state: 'configured' },
      kubernetesVersion: 'v1.36.3',
      newest: '1-30-3',
      runs: runsOf(800, 2_400, 100),
      namespaces: 212,
      toMove: 30,
      problems: 2,
    },
    {
      name: 'prod-us',
      title: 'prod-us',
      freshness: fleetClusters.items[1].freshness,
      writer: {
        state: 'read-only',
        why: 'mesh.clusters.prod-us.writer is not set.',
      },
      kubernetesVersion: 'v1.36.3',
      newest: '1-30-3',
      runs: runsOf(480, 1_016, 16),
      namespaces: 96,
      toMove: 4,
      problems: 0,
    },
    {
      name: 'staging',
      title: 'staging',
      freshness: clusters.items[1].freshness,
      writer: clusters.items[1].writer,
      kubernetesVersion: null,
      newest: null,
      runs: [],
      namespaces: 0,
      toMove: 0,
      problems: 0,
    },
  ],
  teams: [
    {
      owner: 'group:default/team-payments',
      namespaces: 12,
      toMove: 9,
      pods: 310,
      podsToMove: 190,
    },
    {
      owner: 'group:default/team-ledger',
      namespaces: 8,
      toMove: 0,
      pods: 96,
      podsToMove: 0,
    },
    { owner: null, namespaces: 3, toMove: 1, pods: 12, podsToMove: 4 },
  ],
  running: [{ ...openLink, cluster: 'prod-eu', namespace: 'payments' }],
  problems: { errors: 1, warnings: 1, notes: 1 },
  problem: null,
  version: '1',
};

/** No cluster is configured. */
export const emptyOverview: FleetOverview = {
  ...overview,
  headline: sentence('The portal knows no cluster.'),
  pods: 0,
  runs: [],
  clusters: [],
  teams: [],
  running: [],
  problems: { errors: 0, warnings: 0, notes: 0 },
};

/** An hourly sample of a week, with half a day in which nobody looked. */
export const history: FleetHistory = {
  items: Array.from({ length: 168 }, (_, index) => ({
    at: ago((168 - index) * hour),
    runs: runsOf(
      4_600 - Math.min(3_320, Math.max(0, index - 40) * 30),
      Math.min(3_416, Math.max(0, index - 40) * 31),
      116,
    ),
  })).filter((_, index) => index < 90 || index > 102),
};

/** Too few samples for a chart. */
export const shortHistory: FleetHistory = { items: history.items.slice(-1) };
