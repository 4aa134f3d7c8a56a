/** When an API server cannot be reached, in milliseconds from the moment at which the clock began to run. @public */
export interface OutagePattern {
  first: number;
  /** From the beginning of one outage to the beginning of the next. */
  every: number;
  lasts: number;
}

/** Whether there is an outage at a moment, and when that changes. */
export function outageAt(
  { first, every, lasts }: OutagePattern,
  elapsed: number,
): { away: boolean; changesAt: number } {
  if (elapsed < first) return { away: false, changesAt: first };
  const round = Math.floor((elapsed - first) / every);
  const began = first + round * every;
  const away = elapsed < began + lasts;
  return { away, changesAt: away ? began + lasts : began + every };
}
