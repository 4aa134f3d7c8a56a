import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so, and returns how many milliseconds that took; fails with what was seen last. */
export async function waitUntil<T>(
  look: () => T | Promise<T>,
  isSo: (seen: T) => boolean,
  limitMs = 30_000,
): Promise<number> {
  const begun = Date.now();
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return Date.now() - begun;
    if (Date.now() - begun > limitMs) {
      throw new Error(
        `Not so within ${limitMs} ms; seen last: ${JSON.stringify(seen)}`,
      );
    }
    await pause(10);
  }
}
