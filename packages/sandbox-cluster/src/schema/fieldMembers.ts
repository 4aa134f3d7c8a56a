import { isJsonObject, JsonObject } from '../store/json';
import { elementKey } from './elementKey';
import { elementOf, fieldAt } from './publishedSchema';
import { SchemaField } from './Schema';

/**
 * The fields of an object one by one: a path of steps as `managedFields` write them, joined by line breaks, and what is
 * there. What holds others counts as a member of its own with the step `.`, and with the value `true`.
 */
export type FieldMembers = Map<string, unknown>;

const separator = '\n';

/** A path from its steps. */
export function pathOfSteps(steps: readonly string[]): string {
  return steps.join(separator);
}

/** The steps of a path. */
export function stepsOfPath(path: string): string[] {
  return path.split(separator);
}

interface Walk {
  members: FieldMembers;
  /** Whether maps and lists are members beside what they hold: true for who changed them, not for who applied them. */
  holders: boolean;
}

function visitList(
  walk: Walk,
  field: SchemaField,
  list: unknown[],
  path: string,
): void {
  if (walk.holders) walk.members.set(`${path}${separator}.`, true);
  for (const element of list) {
    if (field.merges === 'set') {
      walk.members.set(
        `${path}${separator}v:${JSON.stringify(element)}`,
        element,
      );
    } else if (isJsonObject(element)) {
      const inner = `${path}${separator}k:${elementKey(field, element)}`;
      walk.members.set(`${inner}${separator}.`, true);
      visit(walk, elementOf(field), element, inner);
    }
  }
}

function visit(
  walk: Walk,
  field: SchemaField,
  value: unknown,
  path: string,
): void {
  if (Array.isArray(value)) {
    const associative = field.merges === 'map' || field.merges === 'set';
    if (associative && value.length > 0) visitList(walk, field, value, path);
    else walk.members.set(path, value);
    return;
  }
  const granular =
    isJsonObject(value) &&
    field.merges !== 'atomic' &&
    Object.keys(value).length > 0;
  if (!granular) {
    walk.members.set(path, value);
    return;
  }
  if (walk.holders && field.holds === 'map')
    walk.members.set(`${path}${separator}.`, true);
  for (const [key, below] of Object.entries(value)) {
    if (below === undefined) continue;
    const inner = fieldAt(field, key) ?? { of: 'any' };
    visit(walk, inner, below, `${path}${separator}f:${key}`);
  }
}

/** The members of an object below some of its fields. */
export function fieldMembers(
  root: SchemaField,
  object: JsonObject,
  holders: boolean,
): FieldMembers {
  const walk: Walk = { members: new Map(), holders };
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    visit(walk, fieldAt(root, key) ?? { of: 'any' }, value, `f:${key}`);
  }
  return walk.members;
}
