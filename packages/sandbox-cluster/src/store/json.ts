/** A JSON object of unknown content. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object, and not a list or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(element => copied(element) ?? null);
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, below]) => below !== undefined)
      .map(([key, below]) => [key, copied(below)]),
  );
}

/** What remains of a value of JSON after a journey: absent and undefined become the same, and nothing is shared. */
export function asJson<T>(value: T): T {
  // The copy holds what was given, so the type is the same without its undefined fields.
  return copied(value) as T;
}

function sameObjects(left: JsonObject, right: JsonObject): boolean {
  const keys = (object: JsonObject) =>
    Object.keys(object).filter(key => object[key] !== undefined);
  const present = keys(left);
  return (
    present.length === keys(right).length &&
    present.every(key => sameJson(left[key], right[key]))
  );
}

/** Whether two values are the same JSON: what is undefined in an object counts as absent. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length &&
      left.every((element, index) => sameJson(element, right[index]))
    );
  }
  return isJsonObject(left) && isJsonObject(right) && sameObjects(left, right);
}
