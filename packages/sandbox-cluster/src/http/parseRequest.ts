import { badRequest } from '../api/ApiError';
import { apiVersionOf, ResourceType } from '../store/resources';

/** A resource that a path names. */
export interface ResourceTarget {
  kind: 'resource';
  resource: ResourceType;
  namespace?: string;
  name?: string;
  subresource?: string;
  /** Nothing is served here: not the group at all, or not this resource of it. Authorisation is asked all the same. */
  absent?: 'group' | 'resource';
}

/** What a path names. */
export type Target = { kind: 'path'; path: string } | ResourceTarget;

/** Where a group and version are served, and whether anything is served there. */
function groupVersionOf(
  segments: string[],
): { apiVersion: string; rest: string[] } | undefined {
  const [root, ...tail] = segments;
  if (root === 'api' && tail.length > 1)
    return { apiVersion: tail[0], rest: tail.slice(1) };
  if (root === 'apis' && tail.length > 2)
    return { apiVersion: `${tail[0]}/${tail[1]}`, rest: tail.slice(2) };
  return undefined;
}

function place(rest: string[]): {
  plural: string;
  namespace?: string;
  name?: string;
  subresource?: string;
} {
  // `/namespaces/x/pods` is inside a namespace; `/namespaces/x` and `/namespaces/x/status` are the namespace itself.
  const inside =
    rest[0] === 'namespaces' &&
    rest.length > 2 &&
    !['status', 'finalize'].includes(rest[2]);
  const [plural, name, subresource] = inside ? rest.slice(2) : rest;
  return { plural, name, subresource, ...(inside && { namespace: rest[1] }) };
}

/** A resource that is not served, as far as messages and rules need to know it. */
export function unservedResource(
  group: string,
  version: string,
  plural: string,
): ResourceType {
  return {
    group,
    version,
    plural,
    singular: plural,
    kind: plural,
    namespaced: true,
    shortNames: [],
    hasStatus: false,
    hasGeneration: false,
    custom: true,
    subresources: [],
  };
}

function segmentsOf(pathname: string): string[] {
  try {
    return pathname
      .split('/')
      .filter(segment => segment !== '')
      .map(decodeURIComponent);
  } catch {
    throw badRequest('the path of the request cannot be read');
  }
}

/** Reads a path: a resource, whether it is served or not, or some other path. */
export function parseTarget(
  pathname: string,
  served: readonly ResourceType[],
): Target {
  const groupVersion = groupVersionOf(segmentsOf(pathname));
  if (!groupVersion) return { kind: 'path', path: pathname };
  const { apiVersion, rest } = groupVersion;
  const inGroup = served.filter(each => apiVersionOf(each) === apiVersion);
  const { plural, namespace, name, subresource } = place(rest);
  const found = inGroup.find(each => each.plural === plural);
  const fits =
    found &&
    (namespace === undefined || found.namespaced) &&
    (subresource === undefined || found.subresources.includes(subresource));
  const target = { kind: 'resource' as const, namespace, name, subresource };
  if (fits) return { ...target, resource: found };
  const [group, version] = apiVersion.includes('/')
    ? apiVersion.split('/')
    : ['', apiVersion];
  const resource = unservedResource(group, version, plural);
  return {
    ...target,
    resource,
    absent: inGroup.length === 0 ? 'group' : 'resource',
  };
}
