import { isDeepStrictEqual } from 'node:util';

/** A JSON object of unknown content. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object, and not a list or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What remains of a value after a journey as JSON: absent and undefined become the same. */
export function asJson<T>(value: T): T {
  // Parsing returns what was serialised, so the type is the same without its undefined fields.
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Whether two values are the same JSON. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return left === right;
  return isDeepStrictEqual(asJson(left), asJson(right));
}
