import type { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from '../facts/jsonFields';
import { sameJson } from '../facts/sameJson';

/** One value that two objects do not share, by its dotted path; null where it is absent. */
export interface LeafDifference {
  path: string;
  from: string | null;
  to: string | null;
}

/** The values in which two objects differ. A list is one value: an element of it has no path that would stay. */
export function leafDifferences(
  from: JsonValue | undefined,
  to: JsonValue | undefined,
  path = '',
): LeafDifference[] {
  if (sameJson(from, to)) return [];
  // An absent object is compared as an empty one, so that each of its values has a line of its own.
  if (isObjectOrAbsent(from) && isObjectOrAbsent(to)) {
    const keys = [
      ...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})]),
    ];
    return keys.flatMap(key =>
      leafDifferences(from?.[key], to?.[key], path ? `${path}.${key}` : key),
    );
  }
  return [{ path, from: shownValue(from), to: shownValue(to) }];
}

/** A value in words of the API: text as it is, everything else as JSON. */
export function shownValue(value: JsonValue | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isObjectOrAbsent(
  value: JsonValue | undefined,
): value is JsonObject | undefined {
  return value === undefined || isJsonObject(value);
}
