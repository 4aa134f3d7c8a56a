import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import type { MigrationRow } from '../tables';

/** Makes the next look due now; false where somebody holds the migration, or where no look is to come. */
export async function wakeMigration(knex: Knex, id: string): Promise<boolean> {
  const changed = await knex<MigrationRow>('mesh_migrations')
    .where({ id })
    .whereNull('ticket')
    .where('next_look_at', '>', databaseNow(knex))
    .update({ next_look_at: databaseNow(knex) });
  return changed === 1;
}
