import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { databaseNow, databaseNowPlus } from '../databaseNow';
import { readRow } from '../readRow';
import { longestRestMs } from './releaseClaim';
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
  /** How long after its time the look is, by the database's clock: nobody has looked meanwhile, or the clock has jumped. */
  lateMs: number;
}

/** No lease is as long: one that ends later was given before the database's clock was put back. */
const longestLeaseMs = 60_000;

/** The same of a look; a rest is never longer. */
const notAfterMs = longestRestMs + 60_000;

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
    .select('id', 'next_look_at');
  const claims: Claim[] = [];
  const failures: unknown[] = [];
  for (const candidate of candidates) {
    try {
      const claim = await claimOne(knex, candidate, options.leaseMs);
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
  { id, next_look_at: dueAt }: Pick<MigrationRow, 'id' | 'next_look_at'>,
  leaseMs: number,
): Promise<Claim | null> {
  const ticket = randomUUID();
  const rows: MigrationRow[] = await due(knex)
    .where({ id })
    .update({
      ticket,
      claimed_until: databaseNowPlus(knex, leaseMs),
      // Whoever takes over from a holder that died counts how late it is from here, not twice.
      next_look_at: databaseNow(knex),
    })
    .returning('*');
  const [row] = rows;
  if (!row) return null;
  const claimedAt = Number(row.claimed_until) - leaseMs;
  return {
    migration: readRow(row),
    ticket,
    attempts: row.attempts,
    claimedAt,
    lateMs: claimedAt - Number(dueAt ?? claimedAt),
  };
}

function due(knex: Knex) {
  return knex<MigrationRow>('mesh_migrations')
    .where(look =>
      look
        .where('next_look_at', '<=', databaseNow(knex))
        .orWhere('next_look_at', '>', databaseNowPlus(knex, notAfterMs)),
    )
    .where('format', '<=', ROW_FORMAT)
    .where(free =>
      free
        .whereNull('claimed_until')
        .orWhere('claimed_until', '<', databaseNow(knex))
        .orWhere('claimed_until', '>', databaseNowPlus(knex, longestLeaseMs)),
    );
}
