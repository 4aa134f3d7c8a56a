import { isJsonObject, JsonObject } from '../store/json';

/** Sets what is absent. Changes the target. */
export function withDefaults(target: JsonObject, defaults: JsonObject): void {
  for (const [key, value] of Object.entries(defaults))
    if (target[key] === undefined) target[key] = structuredClone(value);
}

/** The object under a key; made when there is none. */
export function objectAt(parent: JsonObject, key: string): JsonObject {
  const present = parent[key];
  if (isJsonObject(present)) return present;
  const created: JsonObject = {};
  parent[key] = created;
  return created;
}

/** The objects of a list under a key. */
export function listAt(parent: JsonObject, key: string): JsonObject[] {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
