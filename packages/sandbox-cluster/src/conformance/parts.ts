import { ConformanceApi } from './ConformanceApi';

/** The path of a kind inside the namespace of a case. */
export const pathOf = {
  configMaps: ({ namespace }: ConformanceApi) =>
    `/api/v1/namespaces/${namespace}/configmaps`,
  pods: ({ namespace }: ConformanceApi) =>
    `/api/v1/namespaces/${namespace}/pods`,
  deployments: ({ namespace }: ConformanceApi) =>
    `/apis/apps/v1/namespaces/${namespace}/deployments`,
  replicaSets: ({ namespace }: ConformanceApi) =>
    `/apis/apps/v1/namespaces/${namespace}/replicasets`,
  statefulSets: ({ namespace }: ConformanceApi) =>
    `/apis/apps/v1/namespaces/${namespace}/statefulsets`,
  daemonSets: ({ namespace }: ConformanceApi) =>
    `/apis/apps/v1/namespaces/${namespace}/daemonsets`,
  controllerRevisions: ({ namespace }: ConformanceApi) =>
    `/apis/apps/v1/namespaces/${namespace}/controllerrevisions`,
  jobs: ({ namespace }: ConformanceApi) =>
    `/apis/batch/v1/namespaces/${namespace}/jobs`,
  cronJobs: ({ namespace }: ConformanceApi) =>
    `/apis/batch/v1/namespaces/${namespace}/cronjobs`,
  budgets: ({ namespace }: ConformanceApi) =>
    `/apis/policy/v1/namespaces/${namespace}/poddisruptionbudgets`,
  namespace: ({ namespace }: ConformanceApi) =>
    `/api/v1/namespaces/${namespace}`,
};

export const mergePatch = 'application/merge-patch+json';
export const strategicMergePatch = 'application/strategic-merge-patch+json';

export function configMap(name: string, labels: Record<string, string> = {}) {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, labels },
    data: { key: 'value' },
  };
}

export function pod(name: string, labels: Record<string, string> = {}) {
  const containers = [{ name: 'app', image: 'registry.example/app:1' }];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels },
    spec: { containers },
  };
}

/** A Deployment whose pods are ready a second after their creation, here and on the testbed. */
export function deployment(
  name: string,
  replicas: number,
  spec: Record<string, unknown> = {},
) {
  const annotations = {
    'mesh.sandbox/ready-after': '1s',
    'mesh.testbed/ready-after': '1s',
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name }, annotations },
        spec: {
          containers: [
            {
              name: 'app',
              image: 'registry.example/app:1',
              env: [{ name: 'FIRST', value: '1' }],
            },
          ],
        },
      },
      ...spec,
    },
  };
}
