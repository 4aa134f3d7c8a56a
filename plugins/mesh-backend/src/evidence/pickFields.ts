import type { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '../cluster/rawObject';

/**
 * The fields at the paths, and nothing else of the object.
 *
 * @remarks
 * A path names fields by dots; `[]` after a name goes into each item of a list: `spec.containers[].image`. What a path
 * ends at is taken whole.
 */
export function pickFields(
  object: JsonObject,
  paths: readonly string[],
): JsonObject {
  const fields = new Map<string, string[]>();
  for (const path of paths) {
    const [head, ...tail] = path.split('.');
    const rest = fields.get(head) ?? [];
    fields.set(head, tail.length > 0 ? [...rest, tail.join('.')] : rest);
  }
  const picked: JsonObject = {};
  for (const [head, rest] of fields) {
    const name = head.replace(/\[\]$/, '');
    const value = pickValue(object[name], rest);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

function pickValue(
  value: JsonValue | undefined,
  paths: readonly string[],
): JsonValue | undefined {
  if (value === undefined || paths.length === 0) return value;
  if (Array.isArray(value)) {
    return value.filter(isObject).map(item => pickFields(item, paths));
  }
  return isObject(value) ? pickFields(value, paths) : undefined;
}
