import type { KubernetesObject } from './KubernetesApi';

/** How many pods the StatefulSet has. */
export const statefulPods = 3;

/** The order of their creation is told by whole seconds, so that each has to take longer than one. */
const readyAfter = '1500ms';

function template(app: string, spec: object = {}) {
  return {
    metadata: {
      labels: { app },
      annotations: { 'mesh.testbed/ready-after': readyAfter },
    },
    spec: {
      containers: [{ name: 'app', image: `registry/${app}:1` }],
      ...spec,
    },
  };
}

function workload(
  namespace: string,
  kind: 'StatefulSet' | 'DaemonSet',
  name: string,
  spec: object,
): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, namespace },
    spec: {
      selector: { matchLabels: { app: name } },
      template: template(name),
      ...spec,
    },
  };
}

const runsOnce = (name: string) => ({
  template: template(name, { restartPolicy: 'Never' }),
});

/** What a namespace may hold beside Deployments, by the path to which each belongs. */
export function workloadsOfEveryKind(
  namespace: string,
): Record<string, KubernetesObject> {
  const path = (group: string, resource: string) =>
    `/apis/${group}/namespaces/${namespace}/${resource}`;
  return {
    [path('apps/v1', 'statefulsets')]: workload(
      namespace,
      'StatefulSet',
      'store',
      { replicas: statefulPods, serviceName: 'store' },
    ),
    [path('apps/v1', 'daemonsets')]: workload(
      namespace,
      'DaemonSet',
      'collector',
      {},
    ),
    [path('batch/v1', 'cronjobs')]: {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'yearly', namespace },
      spec: {
        schedule: '0 2 1 1 *',
        jobTemplate: { spec: runsOnce('yearly') },
      },
    },
    // The testbed ends each pod of a Job after some seconds: one that has many to go through runs for the whole story.
    [path('batch/v1', 'jobs')]: {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'import', namespace },
      spec: { parallelism: 1, completions: 200, ...runsOnce('import') },
    },
  };
}
