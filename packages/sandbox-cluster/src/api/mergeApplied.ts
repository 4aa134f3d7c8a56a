import { elementKey } from '../schema/elementKey';
import { elementOf, fieldAt } from '../schema/publishedSchema';
import { SchemaField } from '../schema/Schema';
import { isJsonObject, JsonObject, sameJson } from '../store/json';

function mergeElements(
  field: SchemaField,
  live: JsonObject[],
  applied: JsonObject[],
): JsonObject[] {
  const keyOf = (element: JsonObject) => elementKey(field, element);
  const wanted = new Map(applied.map(element => [keyOf(element), element]));
  const known = new Set(live.map(keyOf));
  const kept = live.map(element => {
    const change = wanted.get(keyOf(element));
    return change ? mergeObjects(elementOf(field), element, change) : element;
  });
  const added = applied.filter(element => !known.has(keyOf(element)));
  return [...kept, ...added];
}

function mergeValues(
  field: SchemaField,
  live: unknown,
  applied: unknown,
): unknown {
  if (Array.isArray(applied) && Array.isArray(live)) {
    if (field.merges === 'map')
      return mergeElements(
        field,
        live.filter(isJsonObject),
        applied.filter(isJsonObject),
      );
    if (field.merges === 'set')
      return [
        ...live,
        ...applied.filter(each => !live.some(one => sameJson(one, each))),
      ];
    return applied;
  }
  if (isJsonObject(applied) && isJsonObject(live) && field.merges !== 'atomic')
    return mergeObjects(field, live, applied);
  return applied;
}

function mergeObjects(
  field: SchemaField,
  live: JsonObject,
  applied: JsonObject,
): JsonObject {
  const merged = { ...live };
  for (const [key, value] of Object.entries(applied)) {
    if (value === null) continue;
    const inner = fieldAt(field, key) ?? { of: 'any' };
    merged[key] = mergeValues(inner, live[key], value);
  }
  return merged;
}

/** The live object with what somebody applies: maps and associative lists merge, everything else is replaced. */
export function mergeApplied(
  root: SchemaField,
  live: JsonObject,
  applied: JsonObject,
): JsonObject {
  return mergeObjects(root, live, applied);
}
