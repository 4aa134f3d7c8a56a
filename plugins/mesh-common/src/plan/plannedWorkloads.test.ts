import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { WorkloadFact } from '../facts/podFact';
import { known, unknown } from '../model/known';
import {
  defaultMigrationOptions,
  type MigrationOptions,
} from '../model/migrationOptions';
import { soundInput } from '../preflight/__testUtils__/checkFixture';
import { makePlan } from './makePlan';

const now = '2026-01-31T23:30:20.000Z';
const oneAway = {
  ...{ type: 'RollingUpdate' as const, maxSurge: 0 },
  ...{ maxUnavailable: 1, partition: 0 },
};

/** The plan for the one workload of the fixture, api of two pods, changed. */
function planOf(
  change: Partial<WorkloadFact>,
  facts: Partial<NamespaceFacts> = {},
  options: Partial<MigrationOptions> = {},
) {
  const input = soundInput();
  const { workloads } = input.facts;
  if (workloads.state === 'unknown') throw new Error('the fixture is known');
  const [workload] = workloads.value;
  return makePlan({
    request: {
      ...{ cluster: 'prod-eu', namespace: 'payments', target: input.target },
      options: {
        ...defaultMigrationOptions,
        ...{ acceptDowntime: true, acceptEviction: true },
        ...options,
      },
    },
    facts: {
      ...input.facts,
      ...facts,
      workloads: known([{ ...workload, ...change }], now),
    },
    mayStart: { allowed: true },
    madeAt: now,
  });
}

const workloadOf = (...of: Parameters<typeof planOf>) =>
  planOf(...of).workloads[0];
const notesOf = (...of: Parameters<typeof planOf>) =>
  workloadOf(...of).notes.map(({ text }) => text);

const ofKind = (
  kind: WorkloadFact['kind'],
  change: Partial<WorkloadFact> = {},
) => ({ kind, apiKind: kind, strategy: oneAway, ...change });
const bareReplicaSet = ofKind('ReplicaSet', { strategy: null });
const rollout = ofKind('Rollout');
const budget = {
  ...{ name: 'half', rule: 'maxUnavailable: 1', selector: {} },
  ...{ disruptionsAllowed: 1, currentHealthy: 2, desiredHealthy: 1 },
  ...{ expectedPods: 2, evictsUnready: false },
};
const budgets = { disruptionBudgets: known([budget], now) };

describe('what a plan foretells of a workload', () => {
  it.each<[string, Partial<WorkloadFact>, string]>([
    [
      'Deployment',
      {
        strategy: { ...oneAway, maxSurge: 1 },
        replicas: 4,
      },
      '4 pods, 1 surge, 1 unavailable, 2 at a time, about 50 s',
    ],
    [
      'Deployment with Recreate',
      { strategy: { ...oneAway, type: 'Recreate', maxUnavailable: 2 } },
      '2 pods, all removed before new ones start, about 25 s',
    ],
    [
      'StatefulSet',
      ofKind('StatefulSet'),
      '2 pods, one at a time, from the last, about 50 s',
    ],
    [
      'DaemonSet',
      ofKind('DaemonSet', { replicas: 20 }),
      '20 nodes, one at a time, each without its pod meanwhile, about 8 min',
    ],
    [
      'StatefulSet whose last ordinals alone are updated',
      ofKind('StatefulSet', { strategy: { ...oneAway, partition: 1 } }),
      '2 pods, evicted one after the other (api-2 and api-1), each when all others are ready, about 50 s',
    ],
    [
      'bare ReplicaSet',
      bareReplicaSet,
      '2 pods, evicted one after the other (api-1 and api-2), each when all others are ready, about 50 s',
    ],
    [
      'Argo Rollout',
      rollout,
      '2 pods, restarted by Argo Rollouts, which evicts at most one at a time, about 50 s',
    ],
  ])('%s', (_, change, effect) => {
    expect(workloadOf(change).effect.text).toBe(effect);
  });

  it('says which disruption budgets evictions wait for, and that they cannot be read', () => {
    const words =
      'Its evictions wait for disruption budget half (maxUnavailable: 1), which allows 1 at the moment.';
    expect(notesOf(bareReplicaSet, budgets)).toEqual([words]);
    expect(notesOf(rollout, budgets)).toEqual([words]);
    expect(workloadOf(bareReplicaSet, budgets).forecast).toMatchObject({
      budgets: ['half'],
      evictions: ['api-1', 'api-2'],
    });
    // Rollouts of a template do not ask them.
    expect(notesOf({}, budgets)).toEqual([]);
    expect(
      notesOf(bareReplicaSet, { disruptionBudgets: unknown('403.') }),
    ).toEqual([
      'Its evictions wait for disruption budgets, which cannot be read: 403.',
    ]);
  });

  it('says who may put the template back', () => {
    const controller = {
      ...{ kind: 'PostgresCluster', apiVersion: 'example.org/v1' },
      ...{ name: 'main', uid: 'uid-main' },
    };
    expect(notesOf({ controller })).toEqual([
      expect.stringContaining('PostgresCluster main manages it'),
    ]);
  });

  it('says what an autoscaler does meanwhile', () => {
    const scaling = (maxReplicas: number) => ({
      autoscalers: known(
        [
          {
            ...{ name: 'hpa', target: { kind: 'Deployment', name: 'api' } },
            ...{ minReplicas: 1, maxReplicas, desiredReplicas: 2 },
          },
        ],
        now,
      ),
    });
    expect(notesOf({}, scaling(5))).toEqual([
      expect.stringContaining('from 1 to 5'),
    ]);
    expect(notesOf({}, scaling(2))).toEqual([
      expect.stringContaining('at its limit of 2 pods'),
    ]);
  });

  it('says that it is not known whether volumes allow a surge', () => {
    const volumeClaims = unknown('Add the rule: list.');
    expect(notesOf({ claims: ['files'] }, { volumeClaims })).toEqual([
      expect.stringContaining('Add the rule: list.'),
    ]);
    expect(notesOf({}, { volumeClaims })).toEqual([]);
  });

  it('says what is renewed alone where several are chosen', () => {
    const together = { workloadsAtOnce: 3 };
    expect(notesOf(ofKind('StatefulSet'), {}, together)).toEqual([
      'Renewed alone, however many are chosen at once.',
    ]);
    expect(notesOf({}, {}, together)).toEqual([]);
  });

  it('says when a CronJob runs next, and that a run is under way', () => {
    const cronJob = {
      ...ofKind('CronJob', { strategy: null, replicas: 0 }),
      schedule: '0 2 * * *',
    };
    const { effect, notes } = workloadOf({ ...cronJob, timeZone: 'UTC' });
    expect(effect.text).toBe(
      'Renews itself at its next run, 2026-02-01 02:00 UTC (schedule 0 2 * * *, UTC).',
    );
    expect(notes.map(({ code }) => code)).toEqual(['plan.note.run']);
    expect(workloadOf(cronJob).effect.code).toBe('plan.effect.next-run');
    const odd = workloadOf({ ...cronJob, schedule: '@every 1h' }).effect;
    expect(odd.text).toBe(
      'Renews itself at its next run (schedule @every 1h).',
    );
    const suspended = workloadOf({ ...cronJob, paused: true }).effect;
    expect(suspended.code).toBe('workload.note.suspended');
  });
});

describe('the way by hand', () => {
  const linesOf = (change: Partial<WorkloadFact>) => {
    const { wayForward, wayBack } = planOf(change);
    expect(wayForward.slice(1)).toEqual(wayBack.slice(1));
    return wayForward;
  };

  it('begins with the labels of the target, and of what is there now for the way back', () => {
    const { wayForward, wayBack } = planOf({});
    expect([wayForward[0], wayBack[0]]).toEqual([
      'kubectl label namespace payments istio.io/rev=1-30-3 istio-injection- --overwrite',
      'kubectl label namespace payments istio.io/rev=stable istio-injection- --overwrite',
    ]);
  });

  it('restarts what a change of the template renews', () => {
    expect(linesOf(ofKind('DaemonSet')).slice(1)).toEqual([
      'kubectl rollout restart daemonset api -n payments',
      'kubectl rollout status daemonset api -n payments',
    ]);
  });

  it('evicts pod by pod, each when the last one is ready', () => {
    const lines = linesOf(bareReplicaSet).slice(1);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe(
      `echo '{"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"api-1","namespace":"payments"}}' | kubectl create --raw /api/v1/namespaces/payments/pods/api-1/eviction -f -`,
    );
    expect(lines[2]).toBe(
      "kubectl wait replicaset/api -n payments --for=jsonpath='{.status.readyReplicas}'=2 --timeout=10m",
    );
  });

  it('asks Argo Rollouts for a restart without its plugin', () => {
    expect(linesOf(rollout)[1]).toContain(
      'kubectl patch rollouts.argoproj.io api -n payments --type merge -p "{\\"spec\\":{\\"restartAt\\"',
    );
  });
});
