import type { JsonObject } from '@backstage/types';
import { parsePod } from './parsePod';
import { parseWorkload } from './parseWorkload';
import { podBelongsTo } from './podFact';

function template(image: string, labels: JsonObject = {}): JsonObject {
  return {
    metadata: { labels: { app: 'api', ...labels } },
    spec: { containers: [{ name: 'app', image }] },
  };
}

function deployment(spec: JsonObject = {}, metadata: JsonObject = {}) {
  return {
    metadata: { name: 'api', namespace: 'payments', uid: 'd', ...metadata },
    spec: { replicas: 4, template: template('app:2'), ...spec },
  };
}

function replicaSet(uid: string, image: string, owner = 'd'): JsonObject {
  return {
    metadata: {
      uid,
      creationTimestamp: '2026-11-21T10:00:00Z',
      ownerReferences: [{ kind: 'Deployment', uid: owner, controller: true }],
    },
    spec: { template: template(image, { 'pod-template-hash': uid }) },
  };
}

describe('the strategy of a Deployment', () => {
  const strategyOf = (replicas: number, rollingUpdate?: JsonObject) =>
    parseWorkload(
      deployment({
        replicas,
        ...(rollingUpdate && { strategy: { rollingUpdate } }),
      }),
      'Deployment',
    ).strategy;
  const rolling = (maxSurge: number, maxUnavailable: number) => ({
    type: 'RollingUpdate',
    maxSurge,
    maxUnavailable,
  });

  it.each([
    [1, undefined, rolling(1, 0)],
    [4, undefined, rolling(1, 1)],
    [5, undefined, rolling(2, 1)],
    [10, { maxSurge: '30%', maxUnavailable: '19%' }, rolling(3, 1)],
    [10, { maxSurge: 0, maxUnavailable: 0 }, rolling(0, 1)],
    [3, { maxSurge: 0, maxUnavailable: '10%' }, rolling(0, 1)],
    [2, { maxSurge: 1, maxUnavailable: 5 }, rolling(1, 2)],
    [2, { maxSurge: '0%', maxUnavailable: '100%' }, rolling(0, 2)],
    [4, { maxSurge: 'odd', maxUnavailable: null }, rolling(1, 1)],
  ])('of %d replicas with %j', (replicas, rollingUpdate, strategy) => {
    expect(strategyOf(replicas, rollingUpdate)).toEqual(strategy);
  });

  it('is Recreate: all pods go first', () => {
    const recreate = deployment({ strategy: { type: 'Recreate' } });
    expect(parseWorkload(recreate, 'Deployment').strategy).toEqual({
      type: 'Recreate',
      maxSurge: 0,
      maxUnavailable: 4,
    });
  });

  it('belongs to Deployments alone', () => {
    expect(parseWorkload(deployment(), 'StatefulSet').strategy).toBeNull();
  });
});

describe('the ReplicaSets of a Deployment', () => {
  const pod = (uid: string) =>
    parsePod({
      metadata: {
        ownerReferences: [{ kind: 'ReplicaSet', uid, controller: true }],
      },
    });

  it('are found by owner, the present one by its template', () => {
    const sets = [
      replicaSet('old', 'app:1'),
      replicaSet('new', 'app:2'),
      replicaSet('other', 'app:2', 'another'),
    ];
    const fact = parseWorkload(deployment(), 'Deployment', sets);
    expect(fact.currentReplicaSetUid).toBe('new');
    expect(fact.replicaSetUids).toEqual(['old', 'new']);
    expect(podBelongsTo(pod('old'), fact)).toBe(true);
    expect(podBelongsTo(pod('other'), fact)).toBe(false);
  });

  it('have none of the present template until the controller has made it', () => {
    const sets = [replicaSet('old', 'app:1')];
    const fact = parseWorkload(deployment(), 'Deployment', sets);
    expect(fact.currentReplicaSetUid).toBeNull();
  });

  it('are the oldest where two have the same template, as the controller picks', () => {
    const older = replicaSet('older', 'app:2');
    const newer = replicaSet('newer', 'app:2');
    newer.metadata = {
      ...Object(newer.metadata),
      creationTimestamp: '2026-11-21T11:00:00Z',
    };
    for (const sets of [
      [older, newer],
      [newer, older],
    ]) {
      const fact = parseWorkload(deployment(), 'Deployment', sets);
      expect(fact.currentReplicaSetUid).toBe('older');
    }
  });

  it('are not those without an owner for an object without a UID', () => {
    const fact = parseWorkload({}, 'Deployment', [{}]);
    expect(fact.replicaSetUids).toEqual([]);
  });
});

describe('parseWorkload', () => {
  it('knows what the items of a list leave out', () => {
    expect(parseWorkload(deployment(), 'Deployment')).toMatchObject({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      apiKind: 'Deployment',
    });
    expect(parseWorkload({}, 'CronJob').apiVersion).toBe('batch/v1');
    const rollout = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' };
    expect(parseWorkload(rollout, 'Other')).toMatchObject({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Other',
      apiKind: 'Rollout',
    });
  });

  it('reads the template, who manages it, counts and conditions', () => {
    const manager = (name: string, fieldsV1: JsonObject) => ({
      manager: name,
      fieldsV1,
    });
    const restarted = { 'f:annotations': { 'f:x': {} } };
    const json = deployment(
      {
        paused: true,
        template: {
          metadata: { labels: { app: 'api' }, annotations: { x: '1' } },
          spec: { hostNetwork: true },
        },
      },
      {
        generation: 3,
        resourceVersion: '77',
        managedFields: [
          manager('argocd', { 'f:spec': { 'f:template': {} } }),
          manager('kube-controller-manager', { 'f:status': {} }),
          manager('mesh', {
            'f:spec': { 'f:template': { 'f:metadata': restarted } },
          }),
          manager('argocd', { 'f:spec': { 'f:template': {} } }),
        ],
      },
    );
    const status = {
      observedGeneration: 2,
      replicas: 5,
      updatedReplicas: 3,
      readyReplicas: 4,
      conditions: [{ type: 'Progressing', status: 'True' }],
    };
    expect(parseWorkload({ ...json, status }, 'Deployment')).toMatchObject({
      generation: 3,
      resourceVersion: '77',
      templateLabels: { app: 'api' },
      templateAnnotations: { x: '1' },
      templateHostNetwork: true,
      templateManagers: ['argocd', 'mesh'],
      replicas: 4,
      paused: true,
      status: {
        observedGeneration: 2,
        replicas: 5,
        updatedReplicas: 3,
        readyReplicas: 4,
        availableReplicas: 0,
      },
      conditions: [
        { type: 'Progressing', status: 'True', reason: '', message: '' },
      ],
    });
  });

  it('finds the template of a CronJob below its job', () => {
    const cronJob = {
      spec: { jobTemplate: { spec: { template: template('job:1') } } },
    };
    expect(parseWorkload(cronJob, 'CronJob').templateLabels).toEqual({
      app: 'api',
    });
  });

  it('takes a bare pod for its own template', () => {
    const pod = {
      metadata: { uid: 'p', labels: { a: '1' } },
      spec: { hostNetwork: true },
      status: { conditions: [{ type: 'Ready', status: 'True' }] },
    };
    expect(parseWorkload(pod, 'Pod')).toMatchObject({
      templateLabels: { a: '1' },
      templateHostNetwork: true,
      templateManagers: [],
      replicas: 1,
      status: { readyReplicas: 1 },
    });
  });

  it.each([
    ['DaemonSet', { desiredNumberScheduled: 3, numberReady: 2 }, 3, 2],
    ['Job', { active: 2, ready: 1 }, 2, 1],
    ['StatefulSet', { readyReplicas: 1 }, 1, 1],
    ['CronJob', {}, 0, 0],
  ] as const)(
    'reads the counts of a %s where its kind keeps them',
    (kind, status, replicas, readyReplicas) => {
      expect(parseWorkload({ status }, kind)).toMatchObject({
        replicas,
        status: { readyReplicas },
      });
    },
  );
});
