import type { EngineTiming } from './EngineDeps';

/** How long to wait after so many failed looks: doubled each time up to a limit, with jitter so that not all come back at once. */
export function backoff(
  attempts: number,
  { backoffMs, longestBackoffMs }: EngineTiming,
  random: () => number,
): number {
  const doubled = backoffMs * 2 ** Math.min(attempts - 1, 16);
  return Math.min(doubled, longestBackoffMs) * (0.75 + random() / 2);
}
