import { isJsonObject, sameJson } from '../store/json';
import { ApiError, badRequest } from './ApiError';

function steps(pointer: unknown): string[] {
  if (typeof pointer !== 'string' || (pointer !== '' && pointer[0] !== '/'))
    throw badRequest(`a JSON patch has no path ${JSON.stringify(pointer)}`);
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function missing(): ApiError {
  return new ApiError(
    422,
    'Invalid',
    'the server rejected our request due to an error in our request',
    {},
  );
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isJsonObject(value) ? value[step] : undefined;
}

function valueAt(target: unknown, path: string[]): unknown {
  return path.reduce<unknown>((value, step) => {
    const next = stepInto(value, step);
    if (next === undefined) throw missing();
    return next;
  }, target);
}

type Edit = 'insert' | 'replace' | 'remove';

function editedList(
  list: unknown[],
  step: string,
  edit: Edit,
  value: unknown,
): unknown[] {
  const index = step === '-' ? list.length : Number(step);
  const known = edit === 'insert' ? index <= list.length : index < list.length;
  if (!Number.isInteger(index) || index < 0 || !known) throw missing();
  const copy = [...list];
  if (edit === 'insert') copy.splice(index, 0, value);
  else if (edit === 'remove') copy.splice(index, 1);
  else copy[index] = value;
  return copy;
}

function edited(
  target: unknown,
  path: string[],
  edit: Edit,
  value?: unknown,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(target)) {
    if (rest.length === 0) return editedList(target, step, edit, value);
    if (target[Number(step)] === undefined) throw missing();
    return target.map((element, index) =>
      index === Number(step) ? edited(element, rest, edit, value) : element,
    );
  }
  if (!isJsonObject(target)) throw missing();
  if (rest.length > 0) {
    if (target[step] === undefined) throw missing();
    return { ...target, [step]: edited(target[step], rest, edit, value) };
  }
  if (edit !== 'insert' && !(step in target)) throw missing();
  const { [step]: _previous, ...others } = target;
  return edit === 'remove' ? others : { ...others, [step]: value };
}

function applied(target: unknown, operation: unknown): unknown {
  if (!isJsonObject(operation))
    throw badRequest('a JSON patch is a list of operations');
  const { op, value } = operation;
  const path = steps(operation.path);
  switch (op) {
    case 'add':
      return edited(target, path, 'insert', value);
    case 'replace':
      return edited(target, path, 'replace', value);
    case 'remove':
      return edited(target, path, 'remove');
    case 'copy':
    case 'move': {
      const from = steps(operation.from);
      const moved = valueAt(target, from);
      const left = op === 'move' ? edited(target, from, 'remove') : target;
      return edited(left, path, 'insert', moved);
    }
    case 'test':
      if (!sameJson(valueAt(target, path), value)) throw missing();
      return target;
    default:
      throw badRequest(`a JSON patch has no operation ${JSON.stringify(op)}`);
  }
}

/** JSON patch (RFC 6902): all of its operations, or none. */
export function jsonPatch(target: unknown, patch: readonly unknown[]): unknown {
  return patch.reduce(applied, target);
}
