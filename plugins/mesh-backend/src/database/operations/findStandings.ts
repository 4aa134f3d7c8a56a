import type { Knex } from 'knex';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import { isNewer, type NewerRow, readNewerRow } from '../readNewerRow';
import type { MigrationRow } from '../tables';

/** Names a migration that is open, or that is the last to have ended in its namespace. */
export type MigrationStanding = Pick<
  MigrationRow,
  'id' | 'cluster' | 'namespace' | 'version' | 'finished_at'
>;

/** The open migration of every namespace, and the last one that ended there. */
export async function findStandings(knex: Knex): Promise<MigrationStanding[]> {
  return await knex<MigrationRow>('mesh_migrations as m')
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

/** The migrations with these ids, those of a newer release apart; those that are gone are left out. */
export async function findMigrations(
  knex: Knex,
  ids: readonly string[],
): Promise<{ items: StoredMigration[]; newer: NewerRow[] }> {
  const found: MigrationRow[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const rows: MigrationRow[] = await knex<MigrationRow>(
      'mesh_migrations',
    ).whereIn('id', ids.slice(start, start + atOnce));
    found.push(...rows);
  }
  return {
    items: found.filter(row => !isNewer(row)).map(readRow),
    newer: found.filter(isNewer).map(readNewerRow),
  };
}
