import { elementKey } from '../schema/elementKey';
import { stepsOfPath } from '../schema/fieldMembers';
import { elementOf, fieldAt } from '../schema/publishedSchema';
import { SchemaField } from '../schema/Schema';
import { isJsonObject, JsonObject } from '../store/json';

function isEmpty(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length === 0
    : isJsonObject(value) && Object.keys(value).length === 0;
}

function withoutElement(
  field: SchemaField,
  list: unknown[],
  [step, ...rest]: string[],
): unknown[] {
  if (step.startsWith('v:'))
    return list.filter(each => JSON.stringify(each) !== step.slice(2));
  const isMeant = (each: unknown) =>
    isJsonObject(each) && elementKey(field, each) === step.slice(2);
  if (rest.length === 0 || rest[0] === '.')
    return list.filter(each => !isMeant(each));
  return list.map(each =>
    isMeant(each) ? without(elementOf(field), each, rest) : each,
  );
}

function without(field: SchemaField, value: unknown, steps: string[]): unknown {
  const [step, ...rest] = steps;
  if (Array.isArray(value)) return withoutElement(field, value, steps);
  if (!isJsonObject(value) || !step.startsWith('f:')) return value;
  const key = step.slice(2);
  if (!(key in value)) return value;
  const { [key]: present, ...others } = value;
  if (rest.length === 0 || rest[0] === '.') return others;
  const inner = fieldAt(field, key) ?? { of: 'any' };
  const left = without(inner, present, rest);
  // A map or a list with nothing in it is left out by the types of the API server.
  return inner.holds !== undefined && isEmpty(left)
    ? others
    : { ...value, [key]: left };
}

/** An object without the fields at some paths. What holds others goes with all it holds, so inner paths come first. */
export function pruneFields(
  root: SchemaField,
  object: JsonObject,
  paths: readonly string[],
): JsonObject {
  const inOrder = [...paths].sort(
    (one, other) => stepsOfPath(other).length - stepsOfPath(one).length,
  );
  return inOrder.reduce<JsonObject>((left, path) => {
    const next = without(root, left, stepsOfPath(path));
    return isJsonObject(next) ? next : left;
  }, object);
}
