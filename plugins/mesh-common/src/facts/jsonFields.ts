import type { JsonObject, JsonValue } from '@backstage/types';

/*
 * Reads one field of an object as the API server sent it. What is absent or of another type reads as empty: the objects
 * come from a cluster where anybody may have written anything, and one odd object must not hide all others.
 */

/** The field as an object; an empty one where it is none. */
export function objectField(
  json: JsonObject | undefined,
  name: string,
): JsonObject {
  const value = json?.[name];
  return isJsonObject(value) ? value : {};
}

/** The objects in a field that is a list. */
export function objectsField(
  json: JsonObject | undefined,
  name: string,
): JsonObject[] {
  const value = json?.[name];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** The field as a string, undefined where it is none. */
export function stringField(
  json: JsonObject | undefined,
  name: string,
): string | undefined {
  const value = json?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** The field as a finite number, undefined where it is none. */
export function numberField(
  json: JsonObject | undefined,
  name: string,
): number | undefined {
  const value = json?.[name];
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : undefined;
}

/** The strings in a field that is a list. */
export function stringsField(
  json: JsonObject | undefined,
  name: string,
): string[] {
  const value = json?.[name];
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** The field as a map of strings (labels, annotations), without entries of other types. */
export function stringMapField(
  json: JsonObject | undefined,
  name: string,
): Record<string, string> {
  const entries = Object.entries(objectField(json, name)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

/** Parses text to an object; undefined where it is not JSON or not an object. */
export function parseJsonObject(
  text: string | undefined,
): JsonObject | undefined {
  if (text === undefined) return undefined;
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** True for objects, not for lists and null. */
export function isJsonObject(
  value: JsonValue | undefined,
): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
