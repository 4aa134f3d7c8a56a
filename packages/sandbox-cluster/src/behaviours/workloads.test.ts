import { createSandboxCluster, SandboxCluster } from '../createSandboxCluster';
import { bareReplicaSet } from '../scenarios/parts/barePod';
import { cronJob, job } from '../scenarios/parts/jobs';
import { rollout } from '../scenarios/parts/rollout';
import { statefulSet } from '../scenarios/parts/statefulSet';
import { namespace } from '../scenarios/parts/workload';
import { twoRevisions } from '../scenarios/twoRevisions';

const minute = 60_000;

describe('workloads on a stepped clock', () => {
  let cluster: SandboxCluster;
  const jobs = () => cluster.store.list('jobs.batch', 'shop');
  const pods = () => cluster.store.list('pods', 'shop');

  beforeEach(() => {
    cluster = createSandboxCluster({ scenario: twoRevisions });
    cluster.stage.create(namespace('shop'));
  });

  it('starts a Job at each moment of the schedule, and keeps the last three', () => {
    cluster.stage.create(
      ...cronJob('shop', 'report', { schedule: '*/15 * * * *' }),
    );
    cluster.clock.advance(16 * minute);
    expect(jobs()).toHaveLength(1);
    expect(jobs()[0].metadata.ownerReferences).toMatchObject([
      { kind: 'CronJob', name: 'report', controller: true },
    ]);
    cluster.clock.advance(90 * minute);
    expect(jobs()).toHaveLength(3);
    const [stored] = cluster.store.list('cronjobs.batch', 'shop');
    expect(stored.status.lastScheduleTime).toBe('2026-01-05T09:45:00Z');
    expect(pods().map(({ status }) => status.phase)).toEqual(
      jobs().map(() => 'Succeeded'),
    );
  });

  it('does not start a Job beside one that runs when that is forbidden', () => {
    cluster.stage.create(
      ...cronJob('shop', 'slow', {
        schedule: '* * * * *',
        completesAfter: '5m',
      }),
    );
    cluster.clock.advance(4 * minute);
    expect(jobs()).toHaveLength(1);
    cluster.clock.advance(4 * minute);
    expect(jobs()).toHaveLength(2);
  });

  it('starts nothing while a CronJob is suspended', () => {
    cluster.stage.create(...cronJob('shop', 'idle', { suspend: true }));
    cluster.clock.advance(60 * minute);
    expect(jobs()).toEqual([]);
  });

  it('gives a Job up when its pods have failed too often', () => {
    cluster.stage.create(
      ...job('shop', 'broken', {
        backoffLimit: 1,
        podAnnotations: { 'mesh.sandbox/fault': 'crash-loop' },
      }),
    );
    cluster.clock.advance(5 * minute);
    const [stored] = jobs();
    expect(stored.status.failed).toBe(2);
    expect(
      stored.status.conditions?.find(({ type }) => type === 'Failed'),
    ).toMatchObject({ status: 'True', reason: 'BackoffLimitExceeded' });
  });

  it('makes all pods of a parallel StatefulSet at once, each with its claim', () => {
    cluster.stage.create(
      ...statefulSet('shop', 'cache', {
        podManagementPolicy: 'Parallel',
        storage: '1Gi',
        readyAfter: '1m',
      }),
    );
    cluster.clock.advance(0);
    expect(pods().map(({ metadata }) => metadata.name)).toEqual([
      'cache-0',
      'cache-1',
      'cache-2',
    ]);
    expect(
      cluster.store
        .list('persistentvolumeclaims', 'shop')
        .map(({ metadata, status }) => `${metadata.name} ${status?.phase}`),
    ).toEqual([
      'data-cache-0 Bound',
      'data-cache-1 Bound',
      'data-cache-2 Bound',
    ]);
  });

  it('scales a StatefulSet down from the highest ordinal', () => {
    cluster.stage.create(...statefulSet('shop', 'cache'));
    cluster.clock.advance(minute);
    const body = { spec: { replicas: 1 } };
    cluster.stage.patch('statefulsets.apps', 'shop', 'cache', body);
    cluster.clock.advance(minute);
    expect(pods().map(({ metadata }) => metadata.name)).toEqual(['cache-0']);
  });

  it('gives a Rollout a ReplicaSet, and another one for another template', () => {
    cluster.stage.create(...rollout('shop', 'web', { replicas: 2 }));
    cluster.clock.advance(minute);
    const sets = () => cluster.store.list('replicasets.apps', 'shop');
    expect(sets()[0].metadata.ownerReferences).toMatchObject([
      { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'web' },
    ]);
    const annotations = { restarted: 'yes' };
    cluster.stage.patch('rollouts.argoproj.io', 'shop', 'web', {
      spec: { template: { metadata: { annotations } } },
    });
    cluster.clock.advance(minute);
    expect(
      sets()
        .map(({ spec }) => spec.replicas)
        .sort(),
    ).toEqual([0, 2]);
    const stored = cluster.store.get('rollouts.argoproj.io', 'shop', 'web');
    expect(stored?.status?.phase).toBe('Healthy');
    expect(pods()).toHaveLength(2);
  });

  it('never renews the pods of a bare ReplicaSet', () => {
    cluster.stage.create(...bareReplicaSet('shop', 'old'));
    cluster.clock.advance(minute);
    const before = pods().map(({ metadata }) => metadata.uid);
    const annotations = { restarted: 'yes' };
    cluster.stage.patch('replicasets.apps', 'shop', 'old', {
      spec: { template: { metadata: { annotations } } },
    });
    cluster.clock.advance(minute);
    expect(before).toHaveLength(2);
    expect(pods().map(({ metadata }) => metadata.uid)).toEqual(before);
  });
});
