import { isJsonObject } from '../store/json';
import { PatchOperation } from '../istiod/injector';

function steps(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function added(
  target: unknown,
  [step, ...rest]: string[],
  value: unknown,
): unknown {
  if (step === undefined) return value;
  if (Array.isArray(target)) {
    const index = step === '-' ? target.length : Number(step);
    if (rest.length === 0)
      return [...target.slice(0, index), value, ...target.slice(index)];
    return target.map((element, at) =>
      at === index ? added(element, rest, value) : element,
    );
  }
  const parent = isJsonObject(target) ? target : {};
  return { ...parent, [step]: added(parent[step], rest, value) };
}

/** Applies the operations of a webhook's answer; `add` is the only one that the injector uses. */
export function applyJsonPatch<T>(
  target: T,
  patch: readonly PatchOperation[],
): T {
  // An injector's patch leaves an object of the same kind, which is validated as one after admission.
  return patch.reduce<unknown>(
    (result, operation) =>
      added(result, steps(operation.path), operation.value),
    target,
  ) as T;
}
