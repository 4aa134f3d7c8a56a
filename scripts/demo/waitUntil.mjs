import { setTimeout as sleep } from 'node:timers/promises';
import { DemoProblem } from './DemoProblem.mjs';

const betweenLooksMilliseconds = 150;

/** Asks again and again until `look` gives something. A look that throws has not found it yet. */
export async function waitUntil(look, { what, seconds, signal }) {
  const end = Date.now() + seconds * 1000;
  let lastError;
  while (Date.now() < end) {
    signal.throwIfAborted();
    try {
      const found = await look();
      if (found) {
        return found;
      }
    } catch (error) {
      lastError = error;
    }
    await sleep(betweenLooksMilliseconds);
  }
  const reason = lastError
    ? ` (${lastError.cause?.message ?? lastError.message})`
    : '';
  throw new DemoProblem(
    `${what} was not ready after ${seconds} s${reason}. Look into .demo/logs, end other programs that keep this machine busy, and start the demo again.`,
  );
}
