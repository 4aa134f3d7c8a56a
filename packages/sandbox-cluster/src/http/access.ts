import { ApiError } from '../api/ApiError';
import { resourceKey, ResourceType } from '../store/resources';

/** What a user may do, as a rule of RBAC with the namespaces written beside it. @public */
export interface AccessRule {
  apiGroups: readonly string[];
  resources: readonly string[];
  verbs: readonly string[];
  /** Everywhere when absent. */
  namespaces?: readonly string[];
  resourceNames?: readonly string[];
}

/** A bearer token and whose it is. @public */
export interface TokenUser {
  token: string;
  user: string;
  rules: readonly AccessRule[];
}

/** What somebody wants to do. */
export interface AccessRequest {
  verb: string;
  resource: ResourceType;
  subresource?: string;
  namespace?: string;
  name?: string;
}

const allows = (list: readonly string[], value: string) =>
  list.includes('*') || list.includes(value);

function fullResource({ resource, subresource }: AccessRequest): string {
  return subresource ? `${resource.plural}/${subresource}` : resource.plural;
}

/** Whether a user's rules allow a request. */
export function isAllowed(user: TokenUser, request: AccessRequest): boolean {
  const { verb, resource, namespace, name } = request;
  return user.rules.some(
    rule =>
      allows(rule.verbs, verb) &&
      allows(rule.apiGroups, resource.group) &&
      allows(rule.resources, fullResource(request)) &&
      (rule.namespaces === undefined ||
        (namespace !== undefined && rule.namespaces.includes(namespace))) &&
      (rule.resourceNames === undefined ||
        (name !== undefined && rule.resourceNames.includes(name))),
  );
}

/** The refusal of a request, in the API server's words. */
export function forbidden(user: string, request: AccessRequest): ApiError {
  const { verb, resource, namespace, name } = request;
  const where =
    namespace === undefined
      ? 'at the cluster scope'
      : `in the namespace "${namespace}"`;
  const subject =
    name === undefined
      ? resourceKey(resource)
      : `${resourceKey(resource)} "${name}"`;
  const action = `cannot ${verb} resource "${fullResource(request)}" in API group "${resource.group}" ${where}`;
  return new ApiError(
    403,
    'Forbidden',
    `${subject} is forbidden: User "${user}" ${action}`,
    {
      ...(name !== undefined && { name }),
      ...(resource.group && { group: resource.group }),
      kind: resource.plural,
    },
  );
}

/** Nobody was recognised. */
export function unauthorized(): ApiError {
  return new ApiError(401, 'Unauthorized', 'Unauthorized');
}
