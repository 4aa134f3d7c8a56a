import { ServerResponse } from 'node:http';
import { ApiError, badRequest } from '../api/ApiError';
import { typeOfKind } from '../schema/publishedSchema';
import { unknownFields } from '../schema/unknownFields';
import { JsonObject } from '../store/json';
import { apiVersionOf, ResourceType } from '../store/resources';

/** A write whose fields may be misspelt. */
export interface WrittenFields {
  verb: string;
  resource: ResourceType;
  subresource?: string;
  query: URLSearchParams;
  body?: JsonObject;
  contentType: string;
}

function refusal(
  { verb, resource, body }: WrittenFields,
  why: string,
): ApiError {
  if (verb !== 'patch')
    return badRequest(
      `${resource.kind} in version "${resource.version}" cannot be handled as a ${resource.kind}: ${why}`,
    );
  const message = `Invalid value: ${JSON.stringify(JSON.stringify(body))}: ${why}`;
  return new ApiError(422, 'Invalid', ` "" is invalid: patch: ${message}`, {
    causes: [{ reason: 'FieldValueInvalid', message, field: 'patch' }],
  });
}

/**
 * Refuses misspelt fields, or warns of them, as `fieldValidation` asks. An apply refuses them always, where it merges;
 * the fields of custom resources are not known here, and their writers are told so.
 */
export function checkFields(
  write: WrittenFields,
  response: ServerResponse,
): void {
  const { verb, resource, subresource, query, body, contentType } = write;
  const asked = query.get('fieldValidation') ?? 'Warn';
  const applied = contentType === 'application/apply-patch+yaml';
  if (!body || asked === 'Ignore' || applied) return;
  if (!['create', 'update', 'patch'].includes(verb)) return;
  if (subresource !== undefined && subresource !== 'status') return;
  const apiVersion = apiVersionOf(resource);
  if (!typeOfKind(apiVersion, resource.kind)) {
    if (asked === 'Strict')
      response.setHeader('warning', [
        `299 - "the sandbox does not know the fields of ${resource.kind}, and did not check them"`,
      ]);
    return;
  }
  const unknown = unknownFields(body, apiVersion, resource.kind).map(
    field => `unknown field "${field}"`,
  );
  if (unknown.length === 0) return;
  if (asked === 'Strict')
    throw refusal(write, `strict decoding error: ${unknown.join(', ')}`);
  response.setHeader(
    'warning',
    unknown.map(each => `299 - "${each.replace(/"/g, '\\"')}"`),
  );
}
