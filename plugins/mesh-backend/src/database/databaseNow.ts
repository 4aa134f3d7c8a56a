import type { Knex } from 'knex';

/**
 * Milliseconds since 1970 by the database's clock, the only clock that all replicas share.
 *
 * @remarks
 * On PostgreSQL the start of the statement, which, unlike the start of the transaction, has not been waiting for a lock.
 */
export function databaseNow(knex: Knex): Knex.Raw<number> {
  return knex.raw(
    isPostgres(knex)
      ? '(extract(epoch from statement_timestamp()) * 1000)::bigint'
      : "cast((julianday('now') - 2440587.5) * 86400000 as integer)",
  );
}

/** The database's clock a number of milliseconds from now. */
export function databaseNowPlus(knex: Knex, ms: number): Knex.Raw<number> {
  return knex.raw('? + ?', [databaseNow(knex), Math.round(ms)]);
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
