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
