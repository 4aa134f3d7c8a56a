import type { Knex } from 'knex';
import { type MigrationRow, ROW_FORMAT } from '../tables';

/** Open migrations that a newer release wrote, which this one leaves alone. */
export async function findNewerFormats(
  knex: Knex,
): Promise<Pick<MigrationRow, 'id' | 'format'>[]> {
  return await knex<MigrationRow>('mesh_migrations')
    .where('format', '>', ROW_FORMAT)
    .whereNull('finished_at')
    .select('id', 'format');
}
