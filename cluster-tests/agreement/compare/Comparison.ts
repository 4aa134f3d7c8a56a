import type { Difference } from './Difference';

/** What came of comparing pods of a state. */
export interface Comparison {
  differences: Difference[];
  /** How many pods had each outcome. */
  outcomes: Record<string, number>;
  /** How many answers were left open where the state allows that. */
  open: number;
}

const nothing: Comparison = { differences: [], outcomes: {}, open: 0 };

/** All comparisons as one. */
export function sumOf(comparisons: readonly Comparison[]): Comparison {
  return comparisons.reduce((sum, each) => {
    const outcomes = { ...sum.outcomes };
    for (const [outcome, count] of Object.entries(each.outcomes)) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
    }
    return {
      differences: [...sum.differences, ...each.differences],
      outcomes,
      open: sum.open + each.open,
    };
  }, nothing);
}
