import { isJsonObject } from '../store/json';
import { elementOf, fieldAt, rootField } from './publishedSchema';
import { SchemaField } from './Schema';

function knownIn(field: SchemaField, value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(element => knownIn(elementOf(field), element));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, below]) => {
      const inner = fieldAt(field, key);
      return inner ? [[key, knownIn(inner, below)]] : [];
    }),
  );
}

/** An object without the fields that its kind does not have: an API server drops them when it decodes a request. */
export function knownFields<T extends object>(
  object: T,
  apiVersion: string,
  kind: string,
): T {
  // Only fields that no type of the object names are gone.
  return knownIn(rootField(apiVersion, kind), object) as T;
}
