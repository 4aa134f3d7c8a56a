import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import type { NewEvent } from '../StoredMigration';
import type { MigrationRow } from '../tables';
import { appendEvents } from './appendEvents';

/** Adds a line to the history of a migration without holding it; whoever holds it reads its row again. */
export async function noteAside(
  knex: Knex,
  id: string,
  event: NewEvent,
): Promise<void> {
  await knex.transaction(async transaction => {
    const changed = await transaction<MigrationRow>('mesh_migrations')
      .where({ id })
      .update({
        version: transaction.raw('version + 1'),
        updated_at: databaseNow(transaction),
      });
    if (changed > 0) await appendEvents(transaction, id, [event]);
  });
}
