import type { KubernetesObject } from './KubernetesApi';

/** A workload, and the path of the list to which it belongs. */
export interface StagedWorkload {
  path: string;
  object: KubernetesObject;
}

/** How many pods they have in all. */
export const podsOfEvicted = 3 + 2 + 2;

/** Workloads whose pods no change of a template renews: held back by `OnDelete`, by a partition, and of no Deployment. */
export function evictedWorkloads(namespace: string): StagedWorkload[] {
  return [
    staged(namespace, 'StatefulSet', 'held', {
      replicas: 3,
      serviceName: 'held',
      updateStrategy: { type: 'OnDelete' },
    }),
    staged(namespace, 'StatefulSet', 'split', {
      replicas: 2,
      serviceName: 'split',
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { partition: 1 },
      },
    }),
    staged(namespace, 'ReplicaSet', 'plain', { replicas: 2 }),
  ];
}

function staged(
  namespace: string,
  kind: 'StatefulSet' | 'ReplicaSet',
  name: string,
  spec: object,
): StagedWorkload {
  const labels = { app: name };
  return {
    path: `/apis/apps/v1/namespaces/${namespace}/${kind.toLocaleLowerCase('en-US')}s`,
    object: {
      apiVersion: 'apps/v1',
      kind,
      metadata: { name, namespace },
      spec: {
        ...spec,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'app', image: `registry/${name}:1` }] },
        },
      },
    },
  };
}
