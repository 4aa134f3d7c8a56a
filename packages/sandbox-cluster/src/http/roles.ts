import { AccessRule } from './access';

const read = ['get', 'list', 'watch'];

/** What the reader of the product may do: look, and reach istiod through a port-forward. @public */
export const readerRules: readonly AccessRule[] = [
  {
    apiGroups: [''],
    resources: [
      'namespaces',
      'nodes',
      'pods',
      'services',
      'endpoints',
      'configmaps',
      'serviceaccounts',
      'events',
      'replicationcontrollers',
    ],
    verbs: read,
  },
  {
    apiGroups: ['apps'],
    resources: [
      'deployments',
      'replicasets',
      'statefulsets',
      'daemonsets',
      'controllerrevisions',
    ],
    verbs: read,
  },
  { apiGroups: ['batch'], resources: ['jobs', 'cronjobs'], verbs: read },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: read },
  {
    apiGroups: ['autoscaling'],
    resources: ['horizontalpodautoscalers'],
    verbs: read,
  },
  {
    apiGroups: ['discovery.k8s.io'],
    resources: ['endpointslices'],
    verbs: read,
  },
  {
    apiGroups: ['admissionregistration.k8s.io'],
    resources: [
      'mutatingwebhookconfigurations',
      'validatingwebhookconfigurations',
    ],
    verbs: read,
  },
  {
    apiGroups: ['gateway.networking.k8s.io'],
    resources: ['gateways'],
    verbs: read,
  },
  { apiGroups: ['argoproj.io'], resources: ['rollouts'], verbs: read },
  {
    apiGroups: [''],
    resources: ['pods/portforward'],
    verbs: ['get', 'create'],
  },
];

/** What the writer of the product may do, and nothing else. @public */
export const writerRules: readonly AccessRule[] = [
  { apiGroups: [''], resources: ['namespaces'], verbs: ['get', 'patch'] },
  {
    apiGroups: ['apps'],
    resources: ['deployments', 'statefulsets', 'daemonsets'],
    verbs: ['get', 'patch'],
  },
];

/** Everything. @public */
export const adminRules: readonly AccessRule[] = [
  { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
];
