import { isJsonObject, JsonObject } from '../../store/json';
import { KubernetesObject } from '../../store/KubernetesObject';
import { apiVersionOf, ResourceType } from '../../store/resources';
import { Column } from './Column';
import { columnsOf } from './columnsOf';
import { IncludeObject } from './tableWanted';

function definition({ name, type, priority }: Column): JsonObject {
  const format = name === 'Name' ? 'name' : '';
  return { name, type, format, description: name, priority };
}

function included(object: KubernetesObject, include: IncludeObject): unknown {
  switch (include) {
    case 'None':
      return null;
    case 'Object':
      return object;
    case 'Metadata':
      return {
        kind: 'PartialObjectMetadata',
        apiVersion: 'meta.k8s.io/v1',
        metadata: object.metadata,
      };
    default:
      return include satisfies never;
  }
}

/** The rows and columns that show some objects at a moment. */
export function tableFor(
  resource: ResourceType,
  objects: readonly KubernetesObject[],
  metadata: unknown,
  include: IncludeObject,
  now: number,
): JsonObject {
  const columns = columnsOf(resource);
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: columns.map(definition),
    rows: objects.map(object => ({
      cells: columns.map(each => each.cell(object, now)),
      object: included(object, include),
    })),
  };
}

/** An answer as a table: of a list, of one object; what is neither stays what it is. */
export function tableOf(
  resource: ResourceType,
  body: unknown,
  include: IncludeObject,
  now: number,
): unknown {
  if (!isJsonObject(body)) return body;
  const apiVersion = apiVersionOf(resource);
  if (body.kind === `${resource.kind}List` && Array.isArray(body.items)) {
    // The items of a list leave out what the list says of all of them.
    const objects: KubernetesObject[] = body.items.map(item => ({
      apiVersion,
      kind: resource.kind,
      ...item,
    }));
    return tableFor(resource, objects, body.metadata, include, now);
  }
  if (body.kind !== resource.kind) return body;
  // An answer of that kind is a stored object.
  const object = body as KubernetesObject;
  const { resourceVersion } = object.metadata;
  return tableFor(resource, [object], { resourceVersion }, include, now);
}
