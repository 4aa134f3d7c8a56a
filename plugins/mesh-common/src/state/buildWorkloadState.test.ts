import type { WorkloadFact } from '../facts/podFact';
import {
  factsOf,
  placementInput,
  podOf,
  podsOf,
  workload,
} from './__testUtils__/placementFixture';
import { buildPlacement } from './buildPlacement';

const to1303 = { 'istio.io/rev': '1-30-3' };

function statesOf(workloads: WorkloadFact[], pods = podsOf('api', '1-29-6')) {
  const facts = factsOf(to1303, pods, workloads);
  return buildPlacement(placementInput(facts)).workloads;
}

describe('the state of a workload', () => {
  it('tells apart what runs, what it would get and how it mends', () => {
    const pods = [
      podOf('api', 0, '1-29-6'),
      podOf('api', 1, '1-30-3', {
        ready: false,
        trouble: { reason: 'CrashLoopBackOff', message: 'app: back-off 5m0s' },
      }),
      podOf('api', 2, '1-29-6', { terminating: true }),
    ];
    const [state] = statesOf([workload('api')], pods);
    expect(state).toMatchObject({
      ref: { kind: 'Deployment', namespace: 'payments', name: 'api' },
      desiredPods: 2,
      readyPods: 1,
      runs: [
        { revision: '1-29-6', pods: 1 },
        { revision: '1-30-3', pods: 1 },
      ],
      wouldGet: { kind: 'revision', revision: '1-30-3' },
      differences: [{ kind: 'revision', from: '1-29-6', to: '1-30-3' }],
      mendsBy: 'restart',
      pods: [
        {
          name: 'api-0',
          standing: 'counted',
          differences: [
            { kind: 'revision', mendedByRestart: true, held: null },
          ],
          trouble: null,
        },
        {
          name: 'api-1',
          differences: [],
          trouble: 'CrashLoopBackOff: app: back-off 5m0s',
        },
        { name: 'api-2', differences: [], standing: 'terminating' },
      ],
    });
  });

  it.each([
    ['Deployment', 'restart'],
    ['StatefulSet', 'restart'],
    ['DaemonSet', 'restart'],
    ['Rollout', 'not-supported'],
    ['ReplicationController', 'not-supported'],
    ['ReplicaSet', 'not-supported'],
    ['Other', 'not-supported'],
    ['Job', 'itself'],
  ] as const)('a drifted %s mends by: %s', (kind, mendsBy) => {
    const [state] = statesOf([workload('api', {}, kind)]);
    expect(state.mendsBy).toBe(mendsBy);
  });

  it.each([
    ['StatefulSet', { type: 'OnDelete' }, 'OnDelete'],
    ['StatefulSet', { partition: 2 }, 'ordinals below 2'],
    ['DaemonSet', { type: 'OnDelete' }, 'OnDelete'],
  ] as const)(
    'a drifted %s with %j does not mend, and says so',
    (kind, strategy, words) => {
      const base = {
        type: 'RollingUpdate' as const,
        maxSurge: 0,
        maxUnavailable: 1,
        partition: 0,
      };
      const changes = { strategy: { ...base, ...strategy } };
      const [state] = statesOf([workload('api', changes, kind)]);
      expect(state.mendsBy).toBe('not-supported');
      expect(state.note?.text).toContain(words);
    },
  );

  it.each([
    ['Deployment', {}, null],
    ['StatefulSet', {}, null],
    ['Deployment', { paused: true }, 'Paused'],
    ['StatefulSet', { replicas: 0 }, 'Scaled to zero'],
    ['DaemonSet', { replicas: 0 }, 'No node'],
    ['CronJob', { schedule: '0 2 * * *' }, 'next run (schedule 0 2 * * *)'],
    ['CronJob', { schedule: '@daily', paused: true }, 'Suspended'],
    ['CronJob', {}, 'cannot be read'],
    ['Job', {}, 'until the Job ends'],
    ['ReplicaSet', {}, 'belongs to no Deployment'],
    ['ReplicationController', {}, 'never replaces'],
    ['Rollout', {}, 'Argo Rollouts'],
    ['Pod', {}, 'no owner'],
    ['Other', {}, 'not known here'],
    [
      'Deployment',
      { controller: { kind: 'Db', apiVersion: 'x/v1', name: 'a', uid: 'u' } },
      'Managed by Db a',
    ],
    [
      'Rollout',
      { templateLabels: { 'sidecar.istio.io/inject': 'false' } },
      null,
    ],
  ] as const)(
    'says what is special about a %s with %j',
    (kind, changes, words) => {
      const [state] = statesOf([workload('api', changes, kind)]);
      expect(state.note === null).toBe(words === null);
      expect(state.note?.text ?? '').toContain(words ?? '');
    },
  );

  it('has nothing to mend without a difference, and a CronJob always mends itself', () => {
    const pods = podsOf('api', '1-30-3');
    expect(statesOf([workload('api')], pods)[0].mendsBy).toBe(
      'nothing-to-mend',
    );
    const nightly = workload('nightly', { replicas: 0 }, 'CronJob');
    expect(statesOf([nightly], [])[0].mendsBy).toBe('itself');
  });

  it('resolves by the template, not by labels that running pods still have', () => {
    const templateLabels = { 'sidecar.istio.io/inject': 'false' };
    const [state] = statesOf([workload('api', { templateLabels })]);
    expect(state.wouldGet).toMatchObject({
      kind: 'none',
      reason: 'pod-opted-out',
    });
    expect(state.differences).toMatchObject([{ kind: 'still-injected' }]);
  });

  it('counts no pod under two workloads, and none nowhere', () => {
    const controller = {
      kind: 'Rollout',
      apiVersion: 'argoproj.io/v1alpha1',
      name: 'custom',
      uid: 'custom-uid',
    };
    const states = statesOf(
      [workload('api')],
      [
        podOf('api', 0, '1-30-3'),
        podOf('bare', 0, '1-29-6', { controller: null }),
        podOf('custom', 0, null, { controller }),
        podOf('custom', 1, null, { controller, phase: 'Succeeded' }),
      ],
    );
    expect(
      states.map(({ ref, kind, desiredPods, pods, mendsBy }) => [
        `${ref.kind} ${ref.name}`,
        kind,
        desiredPods,
        pods.length,
        mendsBy,
      ]),
    ).toEqual([
      ['Deployment api', 'Deployment', 2, 1, 'nothing-to-mend'],
      ['Pod bare-0', 'Pod', 1, 1, 'not-supported'],
      ['Rollout custom', 'Rollout', 1, 2, 'not-supported'],
    ]);
  });
});
