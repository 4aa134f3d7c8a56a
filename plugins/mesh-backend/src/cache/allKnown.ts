import {
  type Known,
  known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** Combines facts of which all are needed; as old as the oldest, unknown with the first reason. */
export function allKnown<Values extends unknown[], T>(
  facts: { [Index in keyof Values]: Known<Values[Index]> },
  combine: (...values: Values) => T,
): Known<T> {
  const values: unknown[] = [];
  let observedAt: string | null = null;
  for (const fact of facts) {
    if (fact.state === 'unknown') return unknown(fact.why);
    if (observedAt === null || fact.observedAt < observedAt) {
      observedAt = fact.observedAt;
    }
    values.push(fact.value);
  }
  // The loop went through the tuple in its order, which the compiler cannot follow.
  return known(combine(...(values as Values)), observedAt ?? '');
}
