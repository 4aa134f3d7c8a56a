import { isError } from '@backstage/errors';

/** What an error says, without its class. */
export function wordsOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
