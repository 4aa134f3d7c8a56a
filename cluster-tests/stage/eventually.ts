import { setTimeout as sleep } from 'node:timers/promises';

/** Looks until there is an answer. What the last look `saw` is in the error when there is none. */
export async function eventually<T>(
  what: string,
  look: (saw: (last: string) => void) => Promise<T | undefined>,
  seconds = 180,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  let last = '';
  const saw = (seen: string) => {
    last = ` Last seen: ${seen}`;
  };
  for (;;) {
    const found = await look(saw);
    if (found !== undefined) return found;
    if (Date.now() > until) {
      throw new Error(
        `After ${seconds} s there was still not: ${what}.${last}`,
      );
    }
    await sleep(100);
  }
}
