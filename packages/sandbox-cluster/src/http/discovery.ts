import { apiVersionOf, ResourceType } from '../store/resources';
import { openApiDocument } from './openApi';

/** The Kubernetes version that the sandbox claims to be. */
export const kubernetesVersion = 'v1.36.3';

const verbs = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];

// What `kubectl get all` shows.
const inAll = [
  'Pod',
  'Service',
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'HorizontalPodAutoscaler',
];

function subresourceEntry(
  resource: ResourceType,
  subresource: string,
): unknown {
  const base = {
    name: `${resource.plural}/${subresource}`,
    singularName: '',
    namespaced: resource.namespaced,
  };
  switch (subresource) {
    case 'eviction':
      return {
        ...base,
        group: 'policy',
        version: 'v1',
        kind: 'Eviction',
        verbs: ['create'],
      };
    case 'log':
      return { ...base, kind: 'Pod', verbs: ['get'] };
    case 'scale':
      return {
        ...base,
        group: 'autoscaling',
        version: 'v1',
        kind: 'Scale',
        verbs: ['get', 'patch', 'update'],
      };
    case 'portforward':
      return {
        ...base,
        kind: 'PodPortForwardOptions',
        verbs: ['create', 'get'],
      };
    default:
      return {
        ...base,
        kind: resource.kind,
        verbs: ['get', 'patch', 'update'],
      };
  }
}

function resourceList(
  groupVersion: string,
  served: readonly ResourceType[],
): unknown {
  const entries = served.flatMap(resource => [
    {
      name: resource.plural,
      singularName: resource.singular,
      namespaced: resource.namespaced,
      kind: resource.kind,
      // There is no deleting all namespaces at once.
      verbs:
        resource.kind === 'Namespace'
          ? verbs.filter(verb => verb !== 'deletecollection')
          : verbs,
      ...(inAll.includes(resource.kind) && { categories: ['all'] }),
      ...(resource.shortNames.length > 0 && {
        shortNames: resource.shortNames,
      }),
    },
    ...resource.subresources.map(subresource =>
      subresourceEntry(resource, subresource),
    ),
  ]);
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion,
    resources: entries,
  };
}

function groupEntry(group: string, version: string): Record<string, unknown> {
  const preferred = { groupVersion: `${group}/${version}`, version };
  return { name: group, versions: [preferred], preferredVersion: preferred };
}

function groupsOf(served: readonly ResourceType[]): [string, string][] {
  const versions = new Map(
    served
      .filter(({ group }) => group !== '')
      .map(({ group, version }) => [group, version]),
  );
  versions.set('authorization.k8s.io', 'v1');
  return [...versions];
}

function apisDocument(path: string, served: readonly ResourceType[]): unknown {
  const groups = groupsOf(served);
  if (path === '/apis')
    return {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groups.map(([group, version]) => groupEntry(group, version)),
    };
  const found = groups.find(([group]) => path === `/apis/${group}`);
  if (found)
    return { kind: 'APIGroup', apiVersion: 'v1', ...groupEntry(...found) };
  if (path === '/apis/authorization.k8s.io/v1') {
    const review = {
      name: 'selfsubjectaccessreviews',
      singularName: 'selfsubjectaccessreview',
      namespaced: false,
      kind: 'SelfSubjectAccessReview',
      verbs: ['create'],
    };
    return {
      kind: 'APIResourceList',
      apiVersion: 'v1',
      groupVersion: 'authorization.k8s.io/v1',
      resources: [review],
    };
  }
  const groupVersion = path.slice('/apis/'.length);
  const inGroup = served.filter(
    resource =>
      resource.group !== '' && apiVersionOf(resource) === groupVersion,
  );
  return inGroup.length > 0 ? resourceList(groupVersion, inGroup) : undefined;
}

/** The document at a path that is not a resource: version, discovery. Undefined when there is none. */
export function discoveryDocument(
  path: string,
  served: readonly ResourceType[],
): unknown {
  const trimmed = path.replace(/\/+$/, '');
  switch (trimmed) {
    case '/version':
      return {
        major: '1',
        minor: '36',
        gitVersion: kubernetesVersion,
        gitTreeState: 'clean',
        platform: 'linux/amd64',
      };
    case '/api':
      return {
        kind: 'APIVersions',
        versions: ['v1'],
        serverAddressByClientCIDRs: [],
      };
    case '/api/v1':
      return resourceList(
        'v1',
        served.filter(resource => resource.group === ''),
      );
    default:
      if (trimmed.startsWith('/openapi/'))
        return openApiDocument(trimmed, served);
      return trimmed.startsWith('/apis')
        ? apisDocument(trimmed, served)
        : undefined;
  }
}
