import type {
  Finding,
  Plan,
  PlannedWorkload,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { asksForTag } from './askedFixtures';
import { sentence } from './sentence';
import { defaultMigrationOptions } from '@mesh-plugins/backstage-plugin-mesh-common';

function plannedWorkload(
  name: string,
  pods: number,
  effect: string,
): PlannedWorkload {
  return {
    ref: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'payments',
      name,
      uid: `uid-${name}`,
    },
    kind: 'Deployment',
    method: 'restart',
    effect: sentence(effect),
    pods,
    podsToRenew: pods,
    downtime: false,
    canary: name === 'payments-api',
    forecast: {
      ...{ surge: 1, unavailable: 0, podsAtOnce: 1 },
      ...{ seconds: pods * 25, evictions: [], budgets: [] },
    },
    notes: [],
    entities: [`component:default/${name}`],
  };
}

const namespace = { apiVersion: 'v1', kind: 'Namespace', name: 'payments' };

/** A plan that can be started. */
export const readyPlan: Plan = {
  cluster: 'prod-eu',
  namespace: 'payments',
  target: { kind: 'revision', name: '1-30-3' },
  options: defaultMigrationOptions,
  targetResolution: asksForTag('canary', '1-30-3'),
  targetVersion: '1.30.3',
  targetInjector: '5f1c',
  presentResolution: asksForTag('stable', '1-29-6'),
  presentVersion: '1.29.6',
  presentLabels: { 'istio.io/rev': 'stable', 'istio-injection': null },
  plannedLabels: { 'istio.io/rev': '1-30-3', 'istio-injection': null },
  prior: {
    labels: { 'istio.io/rev': 'stable', 'istio-injection': null },
    revision: '1-29-6',
    webhookUid: 'uid-istio-revision-tag-stable',
  },
  startable: true,
  headline: sentence('Ready to start. 2 workloads, 6 pods.'),
  checks: [
    {
      outcome: 'passed',
      check: 'MESH101',
      title: 'The target revision injects',
    },
    {
      outcome: 'passed',
      check: 'MESH102',
      title: 'Both revisions share one trust root',
    },
    {
      outcome: 'found',
      check: 'MESH117',
      title: 'Workloads can be replaced without downtime',
      findings: [
        {
          code: 'MESH117',
          severity: 'note',
          message: sentence('payments-worker has no disruption budget.'),
          remedy: sentence('Add one, if more than one pod may not be away.'),
          evidence: ['no PodDisruptionBudget selects app=payments-worker'],
        },
      ],
    },
  ],
  writes: [
    {
      object: namespace,
      field: 'metadata.annotations["mesh-plugins.io/migration"]',
      from: null,
      to: '{"format":1,"portal":"http://localhost:7007"}',
    },
    {
      object: namespace,
      field: 'metadata.labels["istio.io/rev"]',
      from: 'stable',
      to: '1-30-3',
    },
  ],
  workloads: [
    plannedWorkload('payments-api', 4, '4 pods, 1 surge, 0 unavailable'),
    plannedWorkload('payments-worker', 2, '2 pods, 1 surge, 0 unavailable'),
  ],
  estimatedSeconds: 225,
  estimate: {
    ...{ settle: 5, renewal: 150, pauses: 0 },
    ...{ canaryWatch: 60, verification: 10, soak: 0 },
  },
  wayBack: [
    'kubectl label namespace payments istio.io/rev=stable --overwrite',
    'kubectl rollout restart deployment payments-api payments-worker -n payments',
  ],
  wayForward: [
    'kubectl label namespace payments istio.io/rev=1-30-3 istio-injection- --overwrite',
    'kubectl rollout restart deployment payments-api payments-worker -n payments',
  ],
  choices: [
    {
      target: { kind: 'revision', name: '1-29-6' },
      revision: '1-29-6',
      version: '1.29.6',
      possible: false,
      why: 'payments is already there.',
    },
    {
      target: { kind: 'revision', name: '1-30-3' },
      revision: '1-30-3',
      version: '1.30.3',
      possible: true,
      why: null,
    },
    {
      target: { kind: 'tag', name: 'canary' },
      revision: '1-30-3',
      version: '1.30.3',
      possible: true,
      why: null,
    },
  ],
  mayStart: { allowed: true },
  digest: 'a'.repeat(64),
  madeAt: ago(3),
};

/** Stands in the way of a start. */
export const gatewayBlocker: Finding = {
  code: 'MESH110',
  severity: 'blocker',
  object: {
    ...namespace,
    kind: 'Gateway',
    namespace: 'payments',
    name: 'edge',
  },
  message: sentence('The namespace has the Gateway edge.'),
  remedy: sentence('Move gateways by hand, with their own procedure.'),
  evidence: ['Gateway payments/edge, class istio'],
};

/** A plan that a check blocks and another could not judge. */
export const blockedPlan: Plan = {
  ...readyPlan,
  startable: false,
  headline: sentence('Cannot start: 1 blocker, 1 check not determined.'),
  checks: [
    ...readyPlan.checks,
    {
      outcome: 'found',
      check: 'MESH110',
      title: 'No gateway runs in the namespace',
      findings: [gatewayBlocker],
    },
    {
      outcome: 'undetermined',
      check: 'MESH120',
      title: 'The writer may write',
      why: ['The cluster did not answer the access review.'],
      blocks: true,
    },
  ],
};

/** A plan with a workload that is down while it restarts. */
export const downtimePlan: Plan = {
  ...readyPlan,
  startable: false,
  headline: sentence('Cannot start: 1 blocker.'),
  checks: [
    ...readyPlan.checks,
    {
      outcome: 'found',
      check: 'MESH116',
      title: 'Nothing is down while it restarts',
      findings: [
        {
          code: 'MESH116',
          severity: 'blocker',
          message: sentence('batch would be down while it restarts.'),
          remedy: sentence('Accept the downtime, or change its strategy.'),
          evidence: ['Deployment batch: strategy Recreate, 1 replica'],
        },
      ],
    },
  ],
  workloads: [
    ...readyPlan.workloads,
    {
      ...plannedWorkload('batch', 1, '1 pod, down while it restarts'),
      downtime: true,
    },
  ],
};

const ledgerDb: PlannedWorkload = {
  ...plannedWorkload(
    'ledger-db',
    3,
    '3 pods, evicted one after the other (ledger-db-2, ledger-db-1 and ledger-db-0), each when all others are ready, about 2 min',
  ),
  notes: [
    sentence(
      'Its evictions wait for disruption budget ledger-db (maxUnavailable 1), which allows 1 at the moment.',
    ),
  ],
  ref: {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    namespace: 'payments',
    name: 'ledger-db',
    uid: 'uid-ledger-db',
  },
  kind: 'StatefulSet',
  method: 'evict',
  forecast: {
    ...{ surge: 0, unavailable: 1, podsAtOnce: 1, seconds: 120 },
    evictions: ['ledger-db-2', 'ledger-db-1', 'ledger-db-0'],
    budgets: ['ledger-db'],
  },
};

const toolbox: PlannedWorkload = {
  ...plannedWorkload(
    'toolbox',
    1,
    'Pod toolbox has no owner that would create it anew.',
  ),
  ref: {
    ...{ apiVersion: 'v1', kind: 'Pod', namespace: 'payments' },
    ...{ name: 'toolbox', uid: 'uid-toolbox' },
  },
  kind: 'Pod',
  method: 'blocked',
  canary: false,
  forecast: null,
};

/** A plan beside a pod that nothing would make anew, and an injector that was not asked about one workload. */
export const leftBehindPlan: Plan = {
  ...readyPlan,
  startable: false,
  headline: sentence('Cannot start: 1 blocker.'),
  checks: [
    ...readyPlan.checks,
    {
      outcome: 'found',
      check: 'MESH114',
      title: 'Every workload can be renewed',
      findings: [
        {
          code: 'MESH114',
          severity: 'blocker',
          object: {
            ...{ apiVersion: 'v1', kind: 'Pod' },
            ...{ namespace: 'payments', name: 'toolbox' },
          },
          message: sentence(
            'Pod toolbox has no owner that would create it anew.',
          ),
          remedy: sentence('Delete it, or let a Deployment own it.'),
          evidence: [],
        },
      ],
    },
    {
      outcome: 'found',
      check: 'MESH141',
      title: "The target's injector says the same of every template",
      findings: [
        {
          code: 'MESH141',
          severity: 'note',
          message: sentence(
            'The injector of 1-30-3 was not asked about payments-worker. What they get is derived from its webhooks and settings. The injector was asked and did not answer: istiod-1-30-3.istio-system.svc. It was not reached within 10 s. Ask again, or look at the pods of istiod.',
          ),
          remedy: sentence('Make the plan again to ask once more.'),
          evidence: [],
        },
      ],
    },
  ],
  workloads: [...readyPlan.workloads, toolbox],
};

/** A plan whose pods are renewed in several ways, one of which needs consent. */
export const evictionPlan: Plan = {
  ...readyPlan,
  startable: false,
  headline: sentence('Cannot start: 1 blocker.'),
  workloads: [
    ...readyPlan.workloads,
    ledgerDb,
    {
      ...plannedWorkload(
        'checkout',
        5,
        '5 pods, restarted by Argo Rollouts, which evicts at most 2 at a time, about 2 min',
      ),
      method: 'rollout',
      notes: [
        sentence(
          'Autoscaler checkout is at its limit of 5 pods: it cannot add any while some start.',
        ),
      ],
    },
  ],
};
