import type { MigrationView } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import type { MigrationRow } from '../tables';

/** Saves what is shown of a migration that rests; null where it has changed since it was read, or somebody works on it. */
export async function saveView(
  knex: Knex,
  { id, version, phase }: StoredMigration,
  view: MigrationView,
): Promise<StoredMigration | null> {
  const rows: MigrationRow[] = await knex<MigrationRow>('mesh_migrations')
    .where({ id, version, phase })
    .update({
      view: JSON.stringify(view),
      version: version + 1,
      updated_at: databaseNow(knex),
    })
    .returning('*');
  return rows.length === 0 ? null : readRow(rows[0]);
}
