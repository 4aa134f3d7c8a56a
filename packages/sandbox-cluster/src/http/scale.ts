import { badRequest, invalid, notFound } from '../api/ApiError';
import { mergePatch } from '../api/mergePatch';
import { Cluster } from '../api/Cluster';
import { jsonPatch } from '../api/jsonPatch';
import { existing, updateObject } from '../api/updateObject';
import { isJsonObject, JsonObject } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';
import { formatSelector } from './formatSelector';
import { patchType, ResourceRequest } from './ResourceRequest';

const scaleType = { group: 'autoscaling', kind: 'Scale' };

function scaleOf(object: KubernetesObject): JsonObject {
  const { name, namespace, uid, resourceVersion, creationTimestamp } =
    object.metadata;
  const spec = isJsonObject(object.spec) ? object.spec : {};
  const status = isJsonObject(object.status) ? object.status : {};
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { ...(spec.replicas !== 0 && { replicas: spec.replicas }) },
    status: {
      replicas: status.replicas ?? 0,
      selector: formatSelector(spec.selector),
    },
  };
}

function wantedScale(request: ResourceRequest, present: JsonObject): unknown {
  if (request.verb === 'update') return request.body;
  if (patchType(request) === 'json')
    return jsonPatch(present, request.operations ?? []);
  return mergePatch(present, request.body ?? {});
}

/** The subresource by which replicas are read and set. */
export function answerScale(
  cluster: Cluster,
  request: ResourceRequest,
  name: string,
): { code: number; body: unknown } {
  const { resource, namespace, caller, verb } = request;
  const object = existing(cluster, resource, namespace, name);
  const present = scaleOf(object);
  if (verb === 'get') return { code: 200, body: present };
  const wanted = wantedScale(request, present);
  if (!isJsonObject(wanted)) throw badRequest('the body is no scale');
  const spec = isJsonObject(wanted.spec) ? wanted.spec : {};
  const replicas = spec.replicas ?? 0;
  if (typeof replicas !== 'number' || replicas < 0) {
    throw invalid({ ...resource, ...scaleType }, name, [
      {
        field: 'spec.replicas',
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(replicas)}: must be greater than or equal to 0`,
      },
    ]);
  }
  if (!isJsonObject(object.spec)) throw notFound(resource, name);
  const metadata = isJsonObject(wanted.metadata) ? wanted.metadata : {};
  const resourceVersion =
    typeof metadata.resourceVersion === 'string'
      ? metadata.resourceVersion
      : object.metadata.resourceVersion;
  const next = updateObject(
    cluster,
    resource,
    namespace,
    name,
    {
      ...object,
      metadata: { ...object.metadata, resourceVersion },
      spec: { ...object.spec, replicas },
    },
    caller,
  );
  return { code: 200, body: scaleOf(next) };
}
