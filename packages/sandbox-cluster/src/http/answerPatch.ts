import { applyObject } from '../api/applyObject';
import { Cluster } from '../api/Cluster';
import { patchObject } from '../api/patchObject';
import { Part } from '../api/updateObject';
import { patchType, ResourceRequest } from './ResourceRequest';

/** Carries out a PATCH of any kind. */
export function answerPatch(
  cluster: Cluster,
  request: ResourceRequest,
  name: string,
  part: Part,
): { code: number; body: unknown } {
  const { resource, namespace, caller, query, body = {} } = request;
  const type = patchType(request);
  if (type === 'apply') {
    const force = query.get('force') === 'true';
    const { object, created } = applyObject(
      cluster,
      resource,
      namespace,
      name,
      { body, force },
      caller,
      part,
    );
    return { code: created ? 201 : 200, body: object };
  }
  const patch =
    type === 'json' ? { type, body: request.operations ?? [] } : { type, body };
  return {
    code: 200,
    body: patchObject(cluster, resource, namespace, name, patch, caller, part),
  };
}
