import type {
  EntityMesh,
  MigrationLink,
  Placement,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import {
  asksForMissing,
  asksForNothing,
  asksForTag,
  asksForUnknown,
} from './askedFixtures';
import { sentence } from './sentence';
import { versionOf, workloadOf } from './workloadFixtures';

const old = '1-29-6';
const wanted = '1-30-3';

function link(
  phase: MigrationLink['phase'],
  headline: string,
  finishedAt: string | null,
): MigrationLink {
  return {
    id: '3f1c9a52-4d0e-4a7e-9a57-0d6f6a3b1c11',
    phase,
    headline: sentence(headline),
    requestedBy: 'user:default/paula',
    reason: 'upgrade window week 47',
    startedAt: ago(180),
    finishedAt,
  };
}

const answers: Placement['answers'] = {
  asksFor: { state: 'known', observedAt: ago(2) },
  running: { state: 'known', observedAt: ago(3) },
  wouldGet: {
    state: 'not-asked',
    why: {
      code: 'answer.would-get.not-asked',
      params: {},
      text: 'The injector itself is asked when somebody opens a workload and says so, since it counts each question as an injection.',
    },
  },
  connection: {
    state: 'not-asked',
    why: {
      code: 'answer.connection.not-asked',
      params: {},
      text: 'istiod is asked while somebody looks at the pods of a workload.',
    },
  },
};

/** A healthy placement: everything runs what is asked for. */
export const upToDate: Placement = {
  cluster: 'prod-eu',
  namespace: 'payments',
  freshness: { state: 'live', observedAt: ago(2) },
  condition: 'up-to-date',
  headline: sentence('All 6 pods run 1-29-6, as the namespace asks.'),
  labels: { 'istio.io/rev': 'stable', 'istio-injection': null },
  asksFor: asksForTag('stable', old),
  asksForVersion: versionOf(old),
  runs: [{ revision: old, version: versionOf(old), pods: 6 }],
  workloads: [
    workloadOf('payments-api', [old, old, old, old], asksForTag('stable', old)),
    workloadOf('payments-worker', [old, old], asksForTag('stable', old)),
  ],
  sharedWith: [
    {
      entityRef: 'component:default/payments-worker',
      owner: 'group:default/team-payments',
    },
  ],
  openMigration: null,
  lastMigration: null,
  answers,
  mayMigrate: { allowed: true },
};

/** The label was changed and not every pod renewed. */
export const drifted: Placement = {
  ...upToDate,
  condition: 'drifted',
  headline: sentence(
    '4 of 6 pods still run 1-29-6; the namespace asks for 1-30-3.',
  ),
  labels: { 'istio.io/rev': 'canary', 'istio-injection': null },
  asksFor: asksForTag('canary', wanted),
  asksForVersion: versionOf(wanted),
  runs: [
    { revision: old, version: versionOf(old), pods: 4 },
    { revision: wanted, version: versionOf(wanted), pods: 2 },
  ],
  workloads: [
    workloadOf(
      'payments-api',
      [old, old, old, wanted],
      asksForTag('canary', wanted),
    ),
    workloadOf('payments-worker', [old, wanted], asksForTag('canary', wanted)),
  ],
};

/** Nobody asks for a sidecar. */
export const notInjected: Placement = {
  ...upToDate,
  condition: 'not-injected',
  headline: sentence(
    '2 pods run without a sidecar; the namespace asks for none.',
  ),
  labels: { 'istio.io/rev': null, 'istio-injection': null },
  asksFor: asksForNothing,
  asksForVersion: null,
  runs: [{ revision: null, version: null, pods: 2 }],
  workloads: [workloadOf('payments-api', [null, null], asksForNothing)],
};

/** The label names a revision that is gone. */
export const dangling: Placement = {
  ...notInjected,
  condition: 'dangling',
  headline: sentence('The namespace asks for 1-28-0, which nobody serves.'),
  labels: { 'istio.io/rev': '1-28-0', 'istio-injection': null },
  asksFor: asksForMissing,
};

/** The cluster cannot be read any more: the last known state stays. */
export const stale: Placement = {
  ...drifted,
  freshness: {
    state: 'stale',
    observedAt: ago(340),
    since: ago(330),
    why: 'connect ECONNREFUSED 10.0.0.1:6443',
  },
};

/** The cluster was never read. */
export const neverRead: Placement = {
  ...notInjected,
  condition: 'unreachable',
  headline: sentence('prod-eu was not read yet.'),
  freshness: {
    state: 'never',
    since: ago(60),
    why: 'connect ECONNREFUSED 10.0.0.1:6443',
  },
  asksFor: asksForUnknown,
  runs: [],
  workloads: [],
};

/** The portal has no such cluster. */
export const unknownCluster: Placement = {
  ...neverRead,
  cluster: 'prod-us',
  condition: 'unknown-cluster',
  headline: sentence(
    'The entity names the cluster prod-us, which this portal does not have.',
  ),
};

/** A migration is under way. */
export const migrating: Placement = {
  ...drifted,
  condition: 'migrating',
  headline: sentence('A migration to 1-30-3 is under way: 2 of 6 pods moved.'),
  openMigration: link('running', '2 of 6 pods run 1-30-3.', null),
};

/** A migration waits for a person. */
export const migrationStopped: Placement = {
  ...migrating,
  condition: 'migration-stopped',
  headline: sentence('The migration to 1-30-3 stopped and needs a person.'),
  openMigration: link('stopped', 'payments-api did not become ready.', null),
};

/** A migration was rolled back. */
export const rolledBack: Placement = {
  ...upToDate,
  lastMigration: link(
    'rolled-back',
    'Rolled back: all 6 pods run 1-29-6 again.',
    ago(2 * 86_400),
  ),
};

/** The person may look only. */
export const notMine: Placement = {
  ...upToDate,
  mayMigrate: {
    allowed: false,
    why: 'payments belongs to team-payments, and you are not a member of it.',
  },
};

/** The mesh state of an entity with these placements, the first of which gives the headline. */
export function meshOf(...placements: Placement[]): EntityMesh {
  return {
    entityRef: 'component:default/payments-api',
    annotated: true,
    headline: placements[0]?.headline ?? sentence('No workload was found.'),
    placements,
    version: '1',
  };
}
