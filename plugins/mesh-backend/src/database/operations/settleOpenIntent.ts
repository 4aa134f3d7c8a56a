import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import { readRow } from '../readRow';
import type { NewEvent, StoredMigration } from '../StoredMigration';
import type { MigrationRow } from '../tables';
import { appendEvents } from './appendEvents';

/** Forgets the open write, since what became of it was seen; null when the ticket was lost. */
export async function settleOpenIntent(
  knex: Knex,
  claim: { id: string; ticket: string },
  event: NewEvent,
): Promise<StoredMigration | null> {
  return await noteOnRow(knex, claim, { open_intent: null }, event);
}

/** Adds a line to the history while holding the claim; null when the ticket was lost. */
export async function noteEvent(
  knex: Knex,
  claim: { id: string; ticket: string },
  event: NewEvent,
): Promise<StoredMigration | null> {
  return await noteOnRow(knex, claim, {}, event);
}

async function noteOnRow(
  knex: Knex,
  { id, ticket }: { id: string; ticket: string },
  change: Partial<MigrationRow>,
  event: NewEvent,
): Promise<StoredMigration | null> {
  return await knex.transaction(async transaction => {
    const rows: MigrationRow[] = await transaction<MigrationRow>(
      'mesh_migrations',
    )
      .where({ id, ticket })
      .update({
        ...change,
        version: transaction.raw('version + 1'),
        updated_at: databaseNow(transaction),
      })
      .returning('*');
    if (rows.length === 0) return null;
    await appendEvents(transaction, id, [event]);
    return readRow(rows[0]);
  });
}
