import type { ShownKind } from './ShownKind';
import { shownInjectorData } from './shownInjectorData';

/** Name and image say which proxy runs; everything else of a container may hold what is confidential. */
function containersIn(spec: string): string[] {
  return ['initContainers', 'containers'].flatMap(list =>
    ['name', 'image', 'restartPolicy'].map(
      field => `${spec}.${list}[].${field}`,
    ),
  );
}

function templateIn(spec: string): string[] {
  return [
    `${spec}.template.metadata.labels`,
    `${spec}.template.metadata.annotations`,
    `${spec}.template.spec.hostNetwork`,
    ...containersIn(`${spec}.template.spec`),
  ];
}

const counts = [
  'observedGeneration',
  'replicas',
  'updatedReplicas',
  'readyReplicas',
  'availableReplicas',
].map(field => `status.${field}`);

const conditions = ['type', 'status', 'reason'].map(
  field => `status.conditions[].${field}`,
);

/** Everything that can be shown. An allow-list: what a later release of Kubernetes adds is not shown until it stands here. */
export const shownKinds: readonly ShownKind[] = [
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    resource: 'namespaces',
    namespaced: false,
    fields: ['status.phase'],
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    resource: 'mutatingwebhookconfigurations',
    namespaced: false,
    fields: [
      'name',
      'clientConfig.service',
      'clientConfig.url',
      'clientConfig.caBundle',
      'namespaceSelector',
      'objectSelector',
      'rules',
      'matchPolicy',
      'matchConditions',
      'failurePolicy',
      'reinvocationPolicy',
    ].map(field => `webhooks[].${field}`),
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    resource: 'services',
    namespaced: true,
    fields: ['type', 'selector', 'ports', 'externalName'].map(
      field => `spec.${field}`,
    ),
  },
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    resource: 'configmaps',
    namespaced: true,
    fields: [],
    named: {
      pattern: /^istio-sidecar-injector(-.+)?$/,
      says: 'Of ConfigMaps only those of injectors are shown: istio-sidecar-injector, with the revision behind it where that has a name.',
    },
    read: shownInjectorData,
    rightsThere: ['get', 'list', 'watch'],
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    resource: 'deployments',
    namespaced: true,
    fields: [
      ...['spec.replicas', 'spec.paused', 'spec.strategy', 'spec.selector'],
      ...[...templateIn('spec'), ...counts, ...conditions],
    ],
  },
  {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    resource: 'statefulsets',
    namespaced: true,
    fields: [
      ...['spec.replicas', 'spec.updateStrategy', 'spec.podManagementPolicy'],
      ...['spec.selector', ...templateIn('spec'), ...counts],
      ...['status.currentRevision', 'status.updateRevision'],
    ],
  },
  {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    resource: 'daemonsets',
    namespaced: true,
    fields: [
      ...['spec.updateStrategy', 'spec.selector', ...templateIn('spec')],
      'status.observedGeneration',
      'status.desiredNumberScheduled',
      'status.updatedNumberScheduled',
      'status.numberReady',
    ],
  },
  {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    resource: 'replicasets',
    namespaced: true,
    fields: [
      ...['spec.replicas', 'spec.selector', ...templateIn('spec'), ...counts],
    ],
  },
  {
    apiVersion: 'batch/v1',
    kind: 'Job',
    resource: 'jobs',
    namespaced: true,
    fields: [
      ...['spec.parallelism', 'spec.completions', 'spec.suspend'],
      ...[...templateIn('spec'), ...conditions],
      ...['status.active', 'status.succeeded', 'status.failed'],
    ],
  },
  {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    resource: 'cronjobs',
    namespaced: true,
    fields: [
      ...['spec.schedule', 'spec.timeZone', 'spec.suspend'],
      ...['spec.concurrencyPolicy', ...templateIn('spec.jobTemplate.spec')],
      ...['status.lastScheduleTime', 'status.lastSuccessfulTime'],
    ],
  },
  {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    resource: 'rollouts',
    namespaced: true,
    fields: [
      ...['spec.replicas', 'spec.paused', 'spec.restartAt', 'spec.selector'],
      ...['spec.workloadRef', ...templateIn('spec')],
      ...[
        'maxSurge',
        'maxUnavailable',
        'steps[].setWeight',
        'steps[].pause',
      ].map(field => `spec.strategy.canary.${field}`),
      ...['activeService', 'previewService', 'autoPromotionEnabled'].map(
        field => `spec.strategy.blueGreen.${field}`,
      ),
      ...['status.phase', 'status.restartedAt', ...counts, ...conditions],
    ],
  },
  {
    apiVersion: 'v1',
    kind: 'Pod',
    resource: 'pods',
    namespaced: true,
    fields: [
      ...['spec.nodeName', 'spec.hostNetwork', ...containersIn('spec')],
      ...['status.phase', 'status.reason', ...conditions],
      ...['initContainerStatuses', 'containerStatuses'].flatMap(list =>
        ['name', 'ready', 'started', 'restartCount'].map(
          field => `status.${list}[].${field}`,
        ),
      ),
    ],
  },
];

/** Where objects of the kind are, for a person who asked for another. */
export function describeShownKinds(): string {
  return shownKinds
    .map(({ apiVersion, kind }) => `${kind} (${apiVersion})`)
    .join(', ');
}
