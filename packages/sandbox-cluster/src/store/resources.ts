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

type Traits = Partial<
  Omit<ResourceType, 'group' | 'version' | 'plural' | 'kind'>
>;

/** Makes the entries of one group: namespaced, with a status and generations unless they say otherwise. */
function group(name: string, version: string) {
  return (plural: string, kind: string, traits: Traits = {}): ResourceType => ({
    group: name,
    version,
    plural,
    kind,
    singular: kind.toLowerCase(),
    namespaced: true,
    shortNames: [],
    hasStatus: true,
    hasGeneration: true,
    custom: false,
    subresources: ['status'],
    ...traits,
  });
}

const withoutStatus = { hasStatus: false, subresources: [] };
const core = group('', 'v1');
const apps = group('apps', 'v1');
const batch = group('batch', 'v1');
const policy = group('policy', 'v1');
const autoscaling = group('autoscaling', 'v2');
const discovery = group('discovery.k8s.io', 'v1');
const webhooks = group('admissionregistration.k8s.io', 'v1');
const extensions = group('apiextensions.k8s.io', 'v1');
const gateway = group('gateway.networking.k8s.io', 'v1');
const argo = group('argoproj.io', 'v1alpha1');

/** Everything that is served, in the order of discovery. Adding a kind is adding a line. */
export const resources: readonly ResourceType[] = [
  core('namespaces', 'Namespace', {
    shortNames: ['ns'],
    namespaced: false,
    hasGeneration: false,
  }),
  core('nodes', 'Node', {
    shortNames: ['no'],
    namespaced: false,
    hasGeneration: false,
  }),
  core('pods', 'Pod', {
    shortNames: ['po'],
    subresources: ['status', 'eviction', 'portforward', 'log'],
  }),
  core('services', 'Service', { shortNames: ['svc'], hasGeneration: false }),
  core('endpoints', 'Endpoints', {
    shortNames: ['ep'],
    hasGeneration: false,
    ...withoutStatus,
  }),
  core('configmaps', 'ConfigMap', {
    shortNames: ['cm'],
    hasGeneration: false,
    ...withoutStatus,
  }),
  core('secrets', 'Secret', { hasGeneration: false, ...withoutStatus }),
  core('serviceaccounts', 'ServiceAccount', {
    shortNames: ['sa'],
    hasGeneration: false,
    ...withoutStatus,
  }),
  core('events', 'Event', {
    shortNames: ['ev'],
    hasGeneration: false,
    ...withoutStatus,
  }),
  core('persistentvolumeclaims', 'PersistentVolumeClaim', {
    shortNames: ['pvc'],
    hasGeneration: false,
  }),
  core('resourcequotas', 'ResourceQuota', {
    shortNames: ['quota'],
    hasGeneration: false,
  }),
  apps('deployments', 'Deployment', {
    shortNames: ['deploy'],
    subresources: ['status', 'scale'],
  }),
  apps('replicasets', 'ReplicaSet', {
    shortNames: ['rs'],
    subresources: ['status', 'scale'],
  }),
  apps('statefulsets', 'StatefulSet', {
    shortNames: ['sts'],
    subresources: ['status', 'scale'],
  }),
  apps('daemonsets', 'DaemonSet', { shortNames: ['ds'] }),
  apps('controllerrevisions', 'ControllerRevision', {
    hasGeneration: false,
    ...withoutStatus,
  }),
  batch('jobs', 'Job'),
  batch('cronjobs', 'CronJob', { shortNames: ['cj'] }),
  policy('poddisruptionbudgets', 'PodDisruptionBudget', {
    shortNames: ['pdb'],
  }),
  autoscaling('horizontalpodautoscalers', 'HorizontalPodAutoscaler', {
    shortNames: ['hpa'],
    hasGeneration: false,
  }),
  discovery('endpointslices', 'EndpointSlice', { ...withoutStatus }),
  webhooks('mutatingwebhookconfigurations', 'MutatingWebhookConfiguration', {
    namespaced: false,
    ...withoutStatus,
  }),
  webhooks(
    'validatingwebhookconfigurations',
    'ValidatingWebhookConfiguration',
    { namespaced: false, ...withoutStatus },
  ),
  extensions('customresourcedefinitions', 'CustomResourceDefinition', {
    namespaced: false,
    shortNames: ['crd', 'crds'],
  }),
  gateway('gateways', 'Gateway', { shortNames: ['gtw'], custom: true }),
  argo('rollouts', 'Rollout', { shortNames: ['ro'], custom: true }),
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
