import type { Knex } from 'knex';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import type { MigrationRow } from '../tables';

/** The migration with an id, or null. */
export async function findMigration(
  knex: Knex,
  id: string,
): Promise<StoredMigration | null> {
  const row = await knex<MigrationRow>('mesh_migrations').where({ id }).first();
  return row ? readRow(row) : null;
}

/** The migration of a namespace that has not ended; the index allows only one. */
export async function findOpenMigration(
  knex: Knex,
  cluster: string,
  namespace: string,
): Promise<StoredMigration | null> {
  const row = await knex<MigrationRow>('mesh_migrations')
    .where({ cluster, namespace })
    .whereNull('finished_at')
    .first();
  return row ? readRow(row) : null;
}

/** The highest sequence of a namespace's migrations, 0 where there is none. */
export async function findHighestSequence(
  knex: Knex,
  cluster: string,
  namespace: string,
): Promise<number> {
  const found = await knex<MigrationRow>('mesh_migrations')
    .where({ cluster, namespace })
    .max<{ sequence: number | null }>({ sequence: 'sequence' })
    .first();
  return Number(found?.sequence ?? 0);
}
