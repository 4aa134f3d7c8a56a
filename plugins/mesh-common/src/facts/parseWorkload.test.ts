import type { JsonObject } from '@backstage/types';
import type { WorkloadKind } from '../model/workload';
import { deployment, template } from './__testUtils__/deploymentFixture';
import { parsePod } from './parsePod';
import { parseWorkload } from './parseWorkload';
import type { WorkloadFact } from './podFact';
import { podIsPresent } from './presentPods';

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

  it.each<[WorkloadKind, JsonObject, Partial<WorkloadFact>]>([
    [
      'CronJob',
      { schedule: '@daily', suspend: true },
      { schedule: '@daily', paused: true },
    ],
    [
      'StatefulSet',
      { minReadySeconds: 5 },
      { ordered: true, minReadySeconds: 5 },
    ],
    ['StatefulSet', { podManagementPolicy: 'Parallel' }, { ordered: false }],
    ['StatefulSet', { volumeClaimTemplates: [{}] }, { keepsData: true }],
    [
      'Deployment',
      {
        template: {
          spec: { volumes: [{ persistentVolumeClaim: { claimName: 'a' } }] },
        },
      },
      { keepsData: true, ordered: false },
    ],
  ])('reads what is special about a %s with %j', (kind, spec, fact) => {
    expect(parseWorkload({ spec }, kind)).toMatchObject(fact);
  });

  it.each([
    [
      'StatefulSet',
      { status: { updateRevision: 'db-2' } },
      'controller-revision-hash',
      'db-2',
    ],
    [
      'DaemonSet',
      {
        metadata: {
          annotations: { 'deprecated.daemonset.template.generation': '4' },
        },
      },
      'pod-template-generation',
      '4',
    ],
  ] as const)(
    'tells the present pods of a %s by a label',
    (kind, json, key, value) => {
      const workload = parseWorkload(json, kind);
      const podWith = (labels: JsonObject) =>
        parsePod({ metadata: { labels } });
      expect(podIsPresent(podWith({ [key]: value }), workload)).toBe(true);
      expect(podIsPresent(podWith({ [key]: 'older' }), workload)).toBe(false);
      expect(podIsPresent(podWith({}), parseWorkload({}, kind))).toBe(false);
    },
  );

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
