import { resourceKey, ResourceType } from '../store/resources';

/** The body of a refusal, as `metav1.Status`. @public */
export interface Status {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: { continue?: string };
  status: 'Failure';
  message: string;
  reason?: string;
  details?: {
    name?: string;
    group?: string;
    kind?: string;
    uid?: string;
    causes?: { reason?: string; message: string; field?: string }[];
    retryAfterSeconds?: number;
  };
  code: number;
}

/** A request that the API server refuses, with the Status it answers. @public */
export class ApiError extends Error {
  readonly status: Status;

  constructor(
    code: number,
    reason: string,
    message: string,
    details?: Status['details'],
    continueToken?: string,
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: continueToken ? { continue: continueToken } : {},
      status: 'Failure',
      message,
      ...(reason && { reason }),
      ...(details && { details }),
      code,
    };
  }
}

function named(resource: ResourceType, name: string): Status['details'] {
  return {
    name,
    ...(resource.group && { group: resource.group }),
    kind: resource.plural,
  };
}

export function notFound(resource: ResourceType, name: string): ApiError {
  return new ApiError(
    404,
    'NotFound',
    `${resourceKey(resource)} "${name}" not found`,
    named(resource, name),
  );
}

export function alreadyExists(resource: ResourceType, name: string): ApiError {
  return new ApiError(
    409,
    'AlreadyExists',
    `${resourceKey(resource)} "${name}" already exists`,
    named(resource, name),
  );
}

export function conflict(
  resource: ResourceType,
  name: string,
  why: string,
): ApiError {
  const message = `Operation cannot be fulfilled on ${resourceKey(resource)} "${name}": ${why}`;
  return new ApiError(409, 'Conflict', message, named(resource, name));
}

/** The object changed since the version that the request names. */
export function modified(resource: ResourceType, name: string): ApiError {
  return conflict(
    resource,
    name,
    'the object has been modified; please apply your changes to the latest version and try again',
  );
}

/** One field that an object may not have, with the words of the API server's validation. */
export interface InvalidField {
  field: string;
  reason: 'FieldValueRequired' | 'FieldValueInvalid' | 'FieldValueForbidden';
  message: string;
}

export function invalid(
  resource: ResourceType,
  name: string,
  fields: InvalidField[],
): ApiError {
  const list = fields.map(each => `${each.field}: ${each.message}`);
  const text = list.length === 1 ? list[0] : `[${list.join(', ')}]`;
  return new ApiError(
    422,
    'Invalid',
    `${resource.kind}${resource.group && `.${resource.group}`} "${name}" is invalid: ${text}`,
    {
      name,
      ...(resource.group && { group: resource.group }),
      kind: resource.kind,
      causes: fields.map(each => ({
        reason: each.reason,
        message: each.message,
        field: each.field,
      })),
    },
  );
}

export function badRequest(message: string): ApiError {
  return new ApiError(400, 'BadRequest', message);
}

export function methodNotAllowed(): ApiError {
  return new ApiError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}

export function unknownResource(): ApiError {
  return new ApiError(
    404,
    'NotFound',
    'the server could not find the requested resource',
    {},
  );
}

export function internalError(message: string): ApiError {
  return new ApiError(
    500,
    'InternalError',
    `Internal error occurred: ${message}`,
    { causes: [{ message }] },
  );
}
