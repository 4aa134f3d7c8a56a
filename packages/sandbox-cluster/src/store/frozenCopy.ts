/**
 * A copy of a value of JSON, frozen with all it holds, so that readers may share what is stored. What is frozen already
 * came from here, and is shared instead of copied.
 */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value))
    return value;
  const copy = Array.isArray(value)
    ? value.map(frozenCopy)
    : Object.fromEntries(
        Object.entries(value).map(([key, below]) => [key, frozenCopy(below)]),
      );
  // Entry by entry the same content, so the type is the same.
  return Object.freeze(copy) as T;
}
