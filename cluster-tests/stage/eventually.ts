import { setTimeout as sleep } from 'node:timers/promises';

/** Looks until there is an answer. The message of the last look says what was missing. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined>,
  seconds = 60,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) {
      throw new Error(`After ${seconds} s there was still not: ${what}.`);
    }
    await sleep(100);
  }
}
