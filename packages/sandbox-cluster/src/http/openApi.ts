import { publishedSchema, typeOfKind } from '../schema/publishedSchema';
import { SchemaField } from '../schema/Schema';
import { JsonObject } from '../store/json';
import { apiVersionOf, ResourceType } from '../store/resources';

const reference = (type: string) => ({ $ref: `#/components/schemas/${type}` });

function valueSchema(of: string): JsonObject {
  switch (of) {
    case 'any':
      return { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
    case 'string':
    case 'boolean':
    case 'integer':
    case 'number':
      return { type: of };
    case 'bytes':
      return { type: 'string', format: 'byte' };
    case 'time':
    case 'microTime':
      return { type: 'string', format: 'date-time' };
    case 'quantity':
      return { oneOf: [{ type: 'string' }, { type: 'number' }] };
    case 'intOrString':
      return {
        format: 'int-or-string',
        oneOf: [{ type: 'integer' }, { type: 'string' }],
      };
    default:
      return { allOf: [reference(of)] };
  }
}

function fieldSchema(field: SchemaField): JsonObject {
  const { of, holds, merges, keys, patchKey } = field;
  const inner = valueSchema(of);
  if (holds === 'map') return { type: 'object', additionalProperties: inner };
  if (holds === undefined) return inner;
  return {
    type: 'array',
    items: inner,
    ...(merges && { 'x-kubernetes-list-type': merges }),
    ...(keys && { 'x-kubernetes-list-map-keys': keys }),
    ...(patchKey !== undefined && { 'x-kubernetes-patch-strategy': 'merge' }),
    ...(patchKey && { 'x-kubernetes-patch-merge-key': patchKey }),
  };
}

function addSchema(
  schemas: JsonObject,
  type: string,
  further: JsonObject = {},
): void {
  if (schemas[type]) return;
  const fields = publishedSchema.types[type] ?? {};
  schemas[type] = {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]),
    ),
    ...further,
  };
  for (const { of } of Object.values(fields))
    if (publishedSchema.types[of]) addSchema(schemas, of);
}

const parameters = ['dryRun', 'fieldManager', 'fieldValidation', 'force'].map(
  name => ({ name, in: 'query', schema: { type: 'string' } }),
);

function pathOf(resource: ResourceType): string {
  const root =
    resource.group === '' ? '/api/v1' : `/apis/${apiVersionOf(resource)}`;
  const inside = resource.namespaced ? '/namespaces/{namespace}' : '';
  return `${root}${inside}/${resource.plural}/{name}`;
}

function documentOf(served: readonly ResourceType[]): JsonObject {
  const schemas: JsonObject = {};
  const paths: JsonObject = {};
  for (const resource of served) {
    const { group, version, kind } = resource;
    const identity = {
      'x-kubernetes-group-version-kind': [{ group, version, kind }],
    };
    const known = typeOfKind(apiVersionOf(resource), kind);
    if (known) addSchema(schemas, known, identity);
    else
      schemas[`${group}.${version}.${kind}`] = {
        type: 'object',
        'x-kubernetes-preserve-unknown-fields': true,
        ...identity,
      };
    paths[pathOf(resource)] = {
      patch: {
        parameters,
        'x-kubernetes-action': 'patch',
        'x-kubernetes-group-version-kind': { group, version, kind },
        responses: {},
      },
    };
  }
  return {
    openapi: '3.0.0',
    info: { title: 'Sandbox cluster', version: publishedSchema.version },
    paths,
    components: { schemas },
  };
}

/**
 * OpenAPI v3 at its paths: the index, and a document for each group and version with the fields of its kinds. Without
 * descriptions; undefined where there is none.
 */
export function openApiDocument(
  path: string,
  served: readonly ResourceType[],
): unknown {
  const groupPath = (resource: ResourceType) =>
    resource.group === '' ? 'api/v1' : `apis/${apiVersionOf(resource)}`;
  if (path === '/openapi/v3') {
    const paths = Object.fromEntries(
      served.map(resource => [
        groupPath(resource),
        { serverRelativeURL: `/openapi/v3/${groupPath(resource)}` },
      ]),
    );
    return { paths };
  }
  const wanted = path.slice('/openapi/v3/'.length);
  const inGroup = served.filter(resource => groupPath(resource) === wanted);
  return inGroup.length > 0 ? documentOf(inGroup) : undefined;
}
