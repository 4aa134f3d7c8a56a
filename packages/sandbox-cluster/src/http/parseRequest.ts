import { apiVersionOf, ResourceType } from '../store/resources';
import { unknownResource } from '../api/ApiError';

/** What a path names. */
export type Target =
  | { kind: 'path'; path: string }
  | {
      kind: 'resource';
      resource: ResourceType;
      namespace?: string;
      name?: string;
      subresource?: string;
    };

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

/** Reads a path: a resource that is served, or some other path. Unknown resources of a known group are a 404. */
export function parseTarget(
  pathname: string,
  served: readonly ResourceType[],
): Target {
  const segments = pathname
    .split('/')
    .filter(segment => segment !== '')
    .map(decodeURIComponent);
  const groupVersion = groupVersionOf(segments);
  if (!groupVersion) return { kind: 'path', path: pathname };
  const inGroup = served.filter(
    resource => apiVersionOf(resource) === groupVersion.apiVersion,
  );
  if (inGroup.length === 0) return { kind: 'path', path: pathname };
  const { plural, namespace, name, subresource } = place(groupVersion.rest);
  const resource = inGroup.find(each => each.plural === plural);
  if (!resource || (namespace !== undefined && !resource.namespaced))
    throw unknownResource();
  if (subresource !== undefined && !resource.subresources.includes(subresource))
    throw unknownResource();
  return { kind: 'resource', resource, namespace, name, subresource };
}
