import type { JsonObject } from '@backstage/types';
import {
  podOfTemplate,
  type TemplatedKind,
  templatedKinds,
} from './podOfTemplate';

function workload(kind: TemplatedKind): JsonObject {
  const template = {
    metadata: { labels: { app: 'api' }, annotations: { note: 'x' } },
    spec: { containers: [{ name: 'app', image: 'app:1' }] },
  };
  return {
    metadata: { name: 'api', namespace: 'payments', uid: 'uid-api' },
    spec:
      kind === 'CronJob'
        ? { jobTemplate: { spec: { template } } }
        : { template },
  };
}

describe('podOfTemplate', () => {
  it.each(templatedKinds)('makes the pod of a %s from its template', kind => {
    expect(podOfTemplate(kind, workload(kind))).toMatchObject({
      kind: 'Pod',
      metadata: {
        // Without it istiod takes the pod for one that nobody controls (GetDeployMetaFromPod).
        generateName: expect.stringMatching(/^api-/),
        namespace: 'payments',
        labels: { app: 'api' },
        annotations: { note: 'x' },
        ownerReferences: [{ controller: true }],
      },
      spec: {
        containers: [{ name: 'app', image: 'app:1' }],
        serviceAccountName: 'default',
      },
    });
  });

  it.each<[TemplatedKind, string, string]>([
    ['Deployment', 'ReplicaSet', 'pod-template-hash'],
    ['Rollout', 'ReplicaSet', 'rollouts-pod-template-hash'],
  ])(
    'names the owner of a pod of a %s so that injectors find the workload',
    (kind, owner, label) => {
      const pod = podOfTemplate(kind, workload(kind));
      expect(pod).toMatchObject({
        metadata: {
          labels: { [label]: 'preview' },
          ownerReferences: [{ kind: owner, name: 'api-preview' }],
        },
      });
    },
  );

  it('gives a run of a CronJob the name that injectors know it by', () => {
    expect(podOfTemplate('CronJob', workload('CronJob'))).toMatchObject({
      metadata: {
        ownerReferences: [
          { kind: 'Job', name: expect.stringMatching(/^api-\d{8,10}$/) },
        ],
      },
    });
  });

  it('makes nothing of a workload without a template', () => {
    expect(
      podOfTemplate('Rollout', { metadata: { name: 'api' }, spec: {} }),
    ).toBeNull();
  });
});
