import { badRequest } from '../api/ApiError';
import { isJsonObject, JsonObject } from '../store/json';
import { ResourceType } from '../store/resources';
import { unservedResource } from './parseRequest';
import { isAllowed, TokenUser } from './access';

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

// Rules may name kinds that the sandbox does not serve; for them only group and plural matter.
function resourceFor(
  served: readonly ResourceType[],
  group: string,
  plural: string,
): ResourceType {
  const known = served.find(
    resource => resource.group === group && resource.plural === plural,
  );
  return known ?? unservedResource(group, 'v1', plural);
}

/** Answers a SelfSubjectAccessReview by the rules of the token. */
export function reviewOwnAccess(
  user: TokenUser,
  served: readonly ResourceType[],
  body: JsonObject | undefined,
): unknown {
  const spec = isJsonObject(body?.spec) ? body.spec : {};
  const wanted = isJsonObject(spec.resourceAttributes)
    ? spec.resourceAttributes
    : undefined;
  if (!wanted)
    throw badRequest(
      'spec.resourceAttributes is required: the sandbox reviews access to resources only',
    );
  const allowed = isAllowed(user, {
    verb: text(wanted.verb) ?? '*',
    resource: resourceFor(
      served,
      text(wanted.group) ?? '',
      text(wanted.resource) ?? '*',
    ),
    subresource: text(wanted.subresource),
    namespace: text(wanted.namespace),
    name: text(wanted.name),
  });
  return {
    kind: 'SelfSubjectAccessReview',
    apiVersion: 'authorization.k8s.io/v1',
    metadata: { creationTimestamp: null },
    spec,
    status: allowed
      ? { allowed, reason: 'RBAC: allowed by the rules of the sandbox token' }
      : { allowed },
  };
}
