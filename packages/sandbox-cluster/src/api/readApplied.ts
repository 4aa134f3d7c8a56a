import { typeOfKind } from '../schema/publishedSchema';
import { unknownFields } from '../schema/unknownFields';
import { isJsonObject, JsonObject } from '../store/json';
import { NewObject } from '../store/KubernetesObject';
import { apiVersionOf, ResourceType } from '../store/resources';
import { ApiError, badRequest } from './ApiError';

/** An object as it is applied: it says what it is. */
export type AppliedObject = NewObject & { apiVersion: string; kind: string };

/** The object that somebody applies; refused when it is another, or names fields that its kind does not have. */
export function readApplied(
  resource: ResourceType,
  namespace: string | undefined,
  name: string,
  body: JsonObject,
): AppliedObject {
  const { apiVersion, kind } = body;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string')
    throw badRequest(
      `invalid object type: ${String(apiVersion ?? '/')}, Kind=${String(kind ?? '')}`,
    );
  if (kind !== resource.kind || apiVersion !== apiVersionOf(resource))
    throw badRequest(
      `the kind of the object (${apiVersion}, ${kind}) does not match the address`,
    );
  const metadata = isJsonObject(body.metadata) ? body.metadata : {};
  if (metadata.managedFields !== undefined)
    throw badRequest('metadata.managedFields must be nil');
  if (metadata.name !== undefined && metadata.name !== name)
    throw badRequest(
      `the name of the object (${String(metadata.name)}) does not match the name on the URL (${name})`,
    );
  const [unknown] = typeOfKind(apiVersion, kind) ? unknownFields(body) : [];
  if (unknown !== undefined) {
    const version = apiVersion.includes('/') ? apiVersion : `/${apiVersion}`;
    throw new ApiError(
      500,
      '',
      `failed to create typed patch object (${namespace ?? ''}/${name}; ${version}, Kind=${kind}): .${unknown}: field not declared in schema`,
    );
  }
  return { ...body, apiVersion, kind, metadata: { ...metadata, name } };
}
