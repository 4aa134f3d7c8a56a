import type { JsonObject } from '@backstage/types';
import { known, parsePod } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';
import { observeWorkloads } from './observeWorkloads';

const owned = (uid: string, kind: string, apiVersion: string, by: string) => ({
  metadata: {
    ...{ uid, name: uid, namespace: 'payments' },
    ownerReferences: [
      { apiVersion, kind, name: by, uid: by, controller: true },
    ],
  },
});

/** Answers each list with the objects under its resource. */
function clientOf(objects: Record<string, JsonObject[]>): ClusterClient {
  const not = async () => {
    throw new Error('Nothing else is asked.');
  };
  return {
    get: async path => ({ items: objects[path.split('/').pop() ?? ''] ?? [] }),
    ...{
      post: not,
      getText: not,
      deleteObject: not,
      mergePatch: not,
      watch: not,
      portForwardGet: not,
      forward: not,
    },
  };
}

const observe = async (
  objects: Record<string, JsonObject[]>,
  ...pods: JsonObject[]
) => {
  const { workloads: fact } = await observeWorkloads(
    { client: clientOf(objects), namespace: 'payments' },
    Promise.resolve(known(pods.map(parsePod), '')),
  );
  if (fact.state === 'unknown') throw new Error(fact.why);
  return fact.value.map(({ apiKind, name }) => `${apiKind} ${name}`);
};

const pod = owned('pod', 'ReplicaSet', 'apps/v1', 'api-1');

describe('the workloads of a namespace', () => {
  it('has no workload for pods whose Deployment was deleted, which go away after it', async () => {
    const replicaSet = owned('api-1', 'Deployment', 'apps/v1', 'api');
    expect(await observe({ replicasets: [replicaSet] }, pod)).toEqual([]);
    expect(await observe({}, pod)).toEqual([]);
    const ofSet = owned('pod', 'StatefulSet', 'apps/v1', 'db');
    expect(await observe({}, ofSet)).toEqual([]);
  });

  it('implies the owners of kinds that are not read', async () => {
    const replicaSet = owned('api-1', 'Rollout', 'argoproj.io/v1alpha1', 'api');
    expect(await observe({ replicasets: [replicaSet] }, pod)).toEqual([
      'Rollout api',
    ]);
    const ofJob = owned('pod', 'Job', 'batch/v1', 'report');
    expect(await observe({}, ofJob)).toEqual(['Job report']);
    expect(
      await observe({}, { metadata: { uid: 'bare', name: 'bare' } }),
    ).toEqual(['Pod bare']);
  });

  it('resolves the template that an Argo Rollout takes from a Deployment', async () => {
    const labels = { 'sidecar.istio.io/inject': 'false' };
    const base = {
      metadata: { name: 'base', uid: 'base' },
      spec: { replicas: 0, template: { metadata: { labels } } },
    };
    const web = {
      metadata: { name: 'web', uid: 'web' },
      spec: { workloadRef: { kind: 'Deployment', name: 'base' } },
    };
    const { workloads } = await observeWorkloads(
      {
        client: clientOf({ deployments: [base], rollouts: [web] }),
        namespace: 'payments',
      },
      Promise.resolve(known([], '')),
    );
    expect(workloads).toMatchObject({
      value: [
        { name: 'base' },
        {
          name: 'web',
          templateLabels: labels,
          rollout: { templateOf: { kind: 'Deployment', name: 'base' } },
        },
      ],
    });
  });

  it('ends for a ReplicaSet that says it owns itself', async () => {
    const replicaSet = owned('api-1', 'ReplicaSet', 'apps/v1', 'api-1');
    expect(await observe({ replicasets: [replicaSet] }, pod)).toEqual([
      'ReplicaSet api-1',
    ]);
  });
});
