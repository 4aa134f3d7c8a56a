import { knex, type Knex } from 'knex';
import { LimitExceededError, withinLimit } from '../outbound/withinLimit';

/** The tables hold thousands of rows, so that a statement takes milliseconds. */
const statementMs = 15_000;

/** A few statements, of which each may also wait for the row that another replica holds. */
const transactionMs = 45_000;

/**
 * The same database, whose statements and transactions end within a limit.
 *
 * @remarks
 * A driver waits for as long as the connection is open, and a network that drops packets leaves it open for hours. knex
 * takes a connection whose statement exceeded its limit out of the pool. How long a connection is waited for is limited
 * by knex itself (60 s).
 */
export function limitQueries(
  database: Knex,
  limits = { statementMs, transactionMs },
): Knex {
  // A copy with the same connections: Backstage's scheduler works on the original.
  const limited = database.withUserParams({});
  limited.on('start', (statement: unknown) => {
    if (isLimitable(statement)) statement.timeout(limits.statementMs);
  });
  const { transaction } = limited;
  Object.defineProperty(limited, 'transaction', {
    value: (...args: Parameters<typeof transaction>) =>
      withinLimit({ ms: limits.transactionMs }, () =>
        Reflect.apply(transaction, limited, args),
      ).catch((error: unknown) => {
        // What knex throws when a single statement takes too long.
        throw error instanceof LimitExceededError
          ? new knex.KnexTimeoutError(error.message)
          : error;
      }),
  });
  return limited;
}

/** Builders and raw statements; changes of the schema have no limit. */
function isLimitable(
  statement: unknown,
): statement is { timeout(ms: number): void } {
  return (
    typeof statement === 'object' &&
    statement !== null &&
    'timeout' in statement &&
    typeof statement.timeout === 'function'
  );
}
