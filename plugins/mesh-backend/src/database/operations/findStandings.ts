import type { Knex } from 'knex';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import { type MigrationRow, ROW_FORMAT } from '../tables';

/** Names a migration that is open, or that is the last to have ended in its namespace. */
export type MigrationStanding = Pick<
  MigrationRow,
  'id' | 'cluster' | 'namespace' | 'version' | 'finished_at'
>;

/** The open migration of every namespace, and the last one that ended there. */
export async function findStandings(knex: Knex): Promise<MigrationStanding[]> {
  return await knex<MigrationRow>('mesh_migrations as m')
    .where('m.format', '<=', ROW_FORMAT)
    .where(standing =>
      standing
        .whereNull('m.finished_at')
        .orWhere(
          'm.sequence',
          knex('mesh_migrations as other')
            .max('other.sequence')
            .whereRaw('?? = ??', ['other.cluster', 'm.cluster'])
            .whereRaw('?? = ??', ['other.namespace', 'm.namespace'])
            .whereNotNull('other.finished_at'),
        ),
    )
    .select('m.id', 'm.cluster', 'm.namespace', 'm.version', 'm.finished_at');
}

/** Databases limit how many values one statement may name. */
const atOnce = 500;

/** The migrations with these ids; those that are gone are left out. */
export async function findMigrations(
  knex: Knex,
  ids: readonly string[],
): Promise<StoredMigration[]> {
  const found: StoredMigration[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const rows: MigrationRow[] = await knex<MigrationRow>('mesh_migrations')
      .whereIn('id', ids.slice(start, start + atOnce))
      .where('format', '<=', ROW_FORMAT);
    found.push(...rows.map(readRow));
  }
  return found;
}
