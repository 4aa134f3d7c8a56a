import { isJsonObject, JsonObject } from '../store/json';
import { elementOf, fieldAt, rootField } from './publishedSchema';
import { SchemaField } from './Schema';

function unknownIn(field: SchemaField, value: unknown, path: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((element, index) =>
      unknownIn(elementOf(field), element, `${path}[${index}]`),
    );
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    if (key.startsWith('$')) return [];
    const inner = fieldAt(field, key);
    const here = path === '' ? key : `${path}.${key}`;
    return inner ? unknownIn(inner, below, here) : [here];
  });
}

/** The fields of an object, or of a patch of one, that its kind does not have. None where its fields are not known. */
export function unknownFields(
  object: JsonObject,
  apiVersion = String(object.apiVersion),
  kind = String(object.kind),
): string[] {
  return unknownIn(rootField(apiVersion, kind), object, '');
}
