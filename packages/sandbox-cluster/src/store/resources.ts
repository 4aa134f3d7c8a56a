/** One kind of object that the API serves. @public */
export interface ResourceType {
  group: string;
  version: string;
  plural: string;
  singular: string;
  kind: string;
  namespaced: boolean;
  shortNames: readonly string[];
  /** Whether `status` is written apart from the rest. */
  hasStatus: boolean;
  /** Whether `metadata.generation` counts changes of the specification. */
  hasGeneration: boolean;
  /** Defined by a CustomResourceDefinition: no strategic merge patch, and absent when its CRD is. */
  custom: boolean;
  subresources: readonly string[];
}

const builtIn = { hasStatus: true, hasGeneration: true, custom: false };
const plain = { hasStatus: false, hasGeneration: false, custom: false };
const core = { group: '', version: 'v1' };
const apps = { group: 'apps', version: 'v1' };
const batch = { group: 'batch', version: 'v1' };
const webhooks = { group: 'admissionregistration.k8s.io', version: 'v1' };

/** Everything that is served, in the order of discovery. Adding a kind is adding a line. */
export const resources: readonly ResourceType[] = [
  {
    ...core,
    plural: 'namespaces',
    singular: 'namespace',
    kind: 'Namespace',
    namespaced: false,
    shortNames: ['ns'],
    ...builtIn,
    hasGeneration: false,
    subresources: ['status'],
  },
  {
    ...core,
    plural: 'nodes',
    singular: 'node',
    kind: 'Node',
    namespaced: false,
    shortNames: ['no'],
    ...builtIn,
    hasGeneration: false,
    subresources: ['status'],
  },
  {
    ...core,
    plural: 'pods',
    singular: 'pod',
    kind: 'Pod',
    namespaced: true,
    shortNames: ['po'],
    ...builtIn,
    subresources: ['status', 'eviction', 'portforward'],
  },
  {
    ...core,
    plural: 'services',
    singular: 'service',
    kind: 'Service',
    namespaced: true,
    shortNames: ['svc'],
    ...builtIn,
    hasGeneration: false,
    subresources: ['status'],
  },
  {
    ...core,
    plural: 'endpoints',
    singular: 'endpoints',
    kind: 'Endpoints',
    namespaced: true,
    shortNames: ['ep'],
    ...plain,
    subresources: [],
  },
  {
    ...core,
    plural: 'configmaps',
    singular: 'configmap',
    kind: 'ConfigMap',
    namespaced: true,
    shortNames: ['cm'],
    ...plain,
    subresources: [],
  },
  {
    ...core,
    plural: 'secrets',
    singular: 'secret',
    kind: 'Secret',
    namespaced: true,
    shortNames: [],
    ...plain,
    subresources: [],
  },
  {
    ...core,
    plural: 'serviceaccounts',
    singular: 'serviceaccount',
    kind: 'ServiceAccount',
    namespaced: true,
    shortNames: ['sa'],
    ...plain,
    subresources: [],
  },
  {
    ...core,
    plural: 'events',
    singular: 'event',
    kind: 'Event',
    namespaced: true,
    shortNames: ['ev'],
    ...plain,
    subresources: [],
  },
  {
    ...apps,
    plural: 'deployments',
    singular: 'deployment',
    kind: 'Deployment',
    namespaced: true,
    shortNames: ['deploy'],
    ...builtIn,
    subresources: ['status'],
  },
  {
    ...apps,
    plural: 'replicasets',
    singular: 'replicaset',
    kind: 'ReplicaSet',
    namespaced: true,
    shortNames: ['rs'],
    ...builtIn,
    subresources: ['status'],
  },
  {
    ...apps,
    plural: 'statefulsets',
    singular: 'statefulset',
    kind: 'StatefulSet',
    namespaced: true,
    shortNames: ['sts'],
    ...builtIn,
    subresources: ['status'],
  },
  {
    ...apps,
    plural: 'daemonsets',
    singular: 'daemonset',
    kind: 'DaemonSet',
    namespaced: true,
    shortNames: ['ds'],
    ...builtIn,
    subresources: ['status'],
  },
  {
    ...batch,
    plural: 'jobs',
    singular: 'job',
    kind: 'Job',
    namespaced: true,
    shortNames: [],
    ...builtIn,
    subresources: ['status'],
  },
  {
    ...batch,
    plural: 'cronjobs',
    singular: 'cronjob',
    kind: 'CronJob',
    namespaced: true,
    shortNames: ['cj'],
    ...builtIn,
    subresources: ['status'],
  },
  {
    group: 'policy',
    version: 'v1',
    plural: 'poddisruptionbudgets',
    singular: 'poddisruptionbudget',
    kind: 'PodDisruptionBudget',
    namespaced: true,
    shortNames: ['pdb'],
    ...builtIn,
    subresources: ['status'],
  },
  {
    group: 'autoscaling',
    version: 'v2',
    plural: 'horizontalpodautoscalers',
    singular: 'horizontalpodautoscaler',
    kind: 'HorizontalPodAutoscaler',
    namespaced: true,
    shortNames: ['hpa'],
    ...builtIn,
    hasGeneration: false,
    subresources: ['status'],
  },
  {
    group: 'discovery.k8s.io',
    version: 'v1',
    plural: 'endpointslices',
    singular: 'endpointslice',
    kind: 'EndpointSlice',
    namespaced: true,
    shortNames: [],
    ...plain,
    hasGeneration: true,
    subresources: [],
  },
  {
    ...webhooks,
    plural: 'mutatingwebhookconfigurations',
    singular: 'mutatingwebhookconfiguration',
    kind: 'MutatingWebhookConfiguration',
    namespaced: false,
    shortNames: [],
    ...plain,
    hasGeneration: true,
    subresources: [],
  },
  {
    ...webhooks,
    plural: 'validatingwebhookconfigurations',
    singular: 'validatingwebhookconfiguration',
    kind: 'ValidatingWebhookConfiguration',
    namespaced: false,
    shortNames: [],
    ...plain,
    hasGeneration: true,
    subresources: [],
  },
  {
    group: 'gateway.networking.k8s.io',
    version: 'v1',
    plural: 'gateways',
    singular: 'gateway',
    kind: 'Gateway',
    namespaced: true,
    shortNames: ['gtw'],
    ...builtIn,
    custom: true,
    subresources: ['status'],
  },
];

/** The name under which the store and the messages know a resource, such as `deployments.apps`. */
export function resourceKey(
  resource: Pick<ResourceType, 'plural' | 'group'>,
): string {
  return resource.group === ''
    ? resource.plural
    : `${resource.plural}.${resource.group}`;
}

/** `v1` or `apps/v1`. */
export function apiVersionOf(
  resource: Pick<ResourceType, 'group' | 'version'>,
): string {
  return resource.group === ''
    ? resource.version
    : `${resource.group}/${resource.version}`;
}

const byKey = new Map(
  resources.map(resource => [resourceKey(resource), resource]),
);

/** The resource of that key; a key that is not in the list is a mistake of this package. */
export function resourceOf(key: string): ResourceType {
  const resource = byKey.get(key);
  if (!resource) throw new Error(`The sandbox serves no resource "${key}"`);
  return resource;
}

/** The resource of an object, or undefined when the sandbox does not serve its kind. */
export function resourceOfObject(object: {
  apiVersion?: string;
  kind?: string;
}): ResourceType | undefined {
  return resources.find(
    resource =>
      resource.kind === object.kind &&
      apiVersionOf(resource) === object.apiVersion,
  );
}
