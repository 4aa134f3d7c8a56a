import type { Knex } from 'knex';
import { databaseNowPlus } from '../databaseNow';
import type { MigrationRow } from '../tables';

/** Prolongs a lease; false when the ticket was lost. A lapsed lease that nobody took is prolonged. */
export async function renewClaim(
  knex: Knex,
  claim: { id: string; ticket: string; leaseMs: number },
): Promise<boolean> {
  const changed = await knex<MigrationRow>('mesh_migrations')
    .where({ id: claim.id, ticket: claim.ticket })
    .update({ claimed_until: databaseNowPlus(knex, claim.leaseMs) });
  return changed === 1;
}
