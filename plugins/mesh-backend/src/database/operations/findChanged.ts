import type { Knex } from 'knex';
import { databaseNowPlus } from '../databaseNow';
import type { MigrationRow } from '../tables';

/** Names a migration and its version. */
export type ChangedMigration = Pick<
  MigrationRow,
  'id' | 'cluster' | 'namespace' | 'version'
>;

/** The migrations that any replica changed in the last milliseconds. */
export async function findChanged(
  knex: Knex,
  lastMs: number,
): Promise<ChangedMigration[]> {
  return await knex<MigrationRow>('mesh_migrations')
    .where('updated_at', '>=', databaseNowPlus(knex, -lastMs))
    .select('id', 'cluster', 'namespace', 'version');
}
