import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { databaseNow, databaseNowPlus } from '../databaseNow';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import { type MigrationRow, ROW_FORMAT } from '../tables';

/** A migration that this process may work on until the lease ends. */
export interface Claim {
  migration: StoredMigration;
  ticket: string;
  /** Failed looks in a row, for the waiting time of the next one. */
  attempts: number;
  /** The database's clock at the claim. */
  claimedAt: number;
}

/**
 * Claims migrations whose next look is due and which nobody holds, with a fresh ticket each.
 *
 * @remarks
 * The condition is asked again by each update, which on PostgreSQL re-reads a row it had to wait for: of two replicas that
 * find the same row only one changes it. A crash needs no cleaning up, the lease lapses; the ticket is new with each
 * claim, so that the late writes of a holder whose lease lapsed are refused.
 */
export async function claimDueMigrations(
  knex: Knex,
  options: { limit: number; leaseMs: number },
): Promise<Claim[]> {
  const candidates = await due(knex)
    .orderBy('next_look_at')
    .limit(options.limit)
    .select('id');
  const claims: Claim[] = [];
  const failures: unknown[] = [];
  for (const { id } of candidates) {
    try {
      const claim = await claimOne(knex, id, options.leaseMs);
      if (claim) claims.push(claim);
    } catch (error) {
      failures.push(error);
    }
  }
  // A row that cannot be read must not keep the others waiting; it is due again, alone, when its lease has lapsed.
  if (claims.length === 0 && failures.length > 0) throw failures[0];
  return claims;
}

async function claimOne(
  knex: Knex,
  id: string,
  leaseMs: number,
): Promise<Claim | null> {
  const ticket = randomUUID();
  const rows: MigrationRow[] = await due(knex)
    .where({ id })
    .update({ ticket, claimed_until: databaseNowPlus(knex, leaseMs) })
    .returning('*');
  const [row] = rows;
  if (!row) return null;
  return {
    migration: readRow(row),
    ticket,
    attempts: row.attempts,
    claimedAt: Number(row.claimed_until) - leaseMs,
  };
}

function due(knex: Knex) {
  return knex<MigrationRow>('mesh_migrations')
    .where('next_look_at', '<=', databaseNow(knex))
    .where('format', '<=', ROW_FORMAT)
    .where(free =>
      free
        .whereNull('claimed_until')
        .orWhere('claimed_until', '<', databaseNow(knex)),
    );
}
