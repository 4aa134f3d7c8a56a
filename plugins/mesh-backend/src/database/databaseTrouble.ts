import { isError, ServiceUnavailableError } from '@backstage/errors';

const again =
  'Try again in a moment, asking twice does no harm; migrations go on by themselves.';
const away = `The portal's database does not answer. ${again}`;
const busy = `The portal's database is busy, or has no connection free. ${again}`;
const full =
  "The portal's database has no room left on its disk, so nothing can be saved. Make room there; migrations go on by themselves.";
const readOnly = `The portal's database takes no writes at the moment, as while it is failing over. ${again}`;

/** By the codes of PostgreSQL, SQLite and of sockets. */
const wordsOfCodes: readonly [RegExp, string][] = [
  [/^(53100|SQLITE_FULL)$/, full],
  [/^(25006|SQLITE_READONLY.*)$/, readOnly],
  [/^(53\d{3}|55P03|40001|40P01|SQLITE_(BUSY|LOCKED).*)$/, busy],
  [/^(08\w{3}|57P0\d|55000|58\w{3}|SQLITE_(IOERR|CANTOPEN).*)$/, away],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/, away],
];

/** What is wrong with the database, in words that hold no statement; null where the error is another one. */
export function databaseTrouble(error: unknown): string | null {
  if (!isError(error)) return null;
  if (error.name === 'KnexTimeoutError') return busy;
  // The driver gives no code to a connection that ended under a statement.
  if (/^(.* - )?Connection terminated/.test(error.message)) return away;
  const code = typeof error.code === 'string' ? error.code : '';
  return wordsOfCodes.find(([codes]) => codes.test(code))?.[1] ?? null;
}

/** Throws what callers over HTTP can do something about; any other error as it is. */
export function rethrowUnavailable(error: unknown): never {
  const words = databaseTrouble(error);
  throw words === null ? error : new ServiceUnavailableError(words, error);
}
