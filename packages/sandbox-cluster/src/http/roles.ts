import { AccessRule } from './access';

const read = ['get', 'list', 'watch'];

/** Where istiod runs in every scenario. */
const istioNamespace = 'istio-system';

/** What the reader of the product may do: look, read what istiod was told, and reach it through a port-forward. @public */
export const readerRules: readonly AccessRule[] = [
  {
    apiGroups: [''],
    resources: ['namespaces', 'pods', 'services'],
    verbs: read,
  },
  {
    apiGroups: ['apps'],
    resources: ['deployments', 'replicasets', 'statefulsets', 'daemonsets'],
    verbs: read,
  },
  { apiGroups: ['batch'], resources: ['jobs', 'cronjobs'], verbs: read },
  { apiGroups: [''], resources: ['replicationcontrollers'], verbs: read },
  { apiGroups: ['argoproj.io'], resources: ['rollouts'], verbs: read },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: read },
  {
    apiGroups: ['autoscaling'],
    resources: ['horizontalpodautoscalers'],
    verbs: read,
  },
  {
    apiGroups: [''],
    resources: ['persistentvolumeclaims', 'resourcequotas'],
    verbs: read,
  },
  { apiGroups: [''], resources: ['events'], verbs: read },
  {
    apiGroups: ['discovery.k8s.io'],
    resources: ['endpointslices'],
    verbs: read,
  },
  {
    apiGroups: ['admissionregistration.k8s.io'],
    resources: ['mutatingwebhookconfigurations'],
    verbs: read,
  },
  {
    apiGroups: ['gateway.networking.k8s.io'],
    resources: ['gateways'],
    verbs: read,
  },
  {
    apiGroups: [''],
    resources: ['configmaps'],
    verbs: read,
    namespaces: [istioNamespace],
  },
  {
    apiGroups: [''],
    resources: ['pods/portforward'],
    verbs: ['get', 'create'],
    namespaces: [istioNamespace],
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
  {
    apiGroups: ['argoproj.io'],
    resources: ['rollouts'],
    verbs: ['get', 'patch'],
  },
  { apiGroups: [''], resources: ['pods'], verbs: ['patch', 'delete'] },
  { apiGroups: [''], resources: ['pods/eviction'], verbs: ['create'] },
];

/** Everything. @public */
export const adminRules: readonly AccessRule[] = [
  { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
];
