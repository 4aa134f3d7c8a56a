import { setTimeout as pause } from 'node:timers/promises';
import type { SeedResult } from '@mesh-plugins/onlooker';

/** What becomes of a seed, or that it exceeded its limit of so many seconds: it may hang for ever. */
export async function endOfSeed(
  seed: number,
  limit: number,
  result: Promise<SeedResult>,
): Promise<SeedResult> {
  const reached = new AbortController();
  const { signal } = reached;
  const exceeded = pause(limit * 1_000, exceededBy(seed, limit), { signal });
  try {
    return await Promise.race([result, exceeded]);
  } finally {
    reached.abort();
    exceeded.catch(() => {});
  }
}

function exceededBy(seed: number, limit: number): SeedResult {
  return {
    ...{ seed, ends: [], met: {}, transcript: '' },
    broken: [`did not end within its limit of ${limit} s`],
  };
}
