import type { Knex } from 'knex';
import { databaseNow, databaseNowPlus } from '../databaseNow';
import type { EventRow, HistoryRow, MigrationRow } from '../tables';

/** How long what is kept, in milliseconds. */
export interface Retention {
  historyMs: number;
  detailsMs: number;
  eventsMs: number;
}

/** Locks are held per batch, and a person's request waits for one of them at most. */
const atOnce = 100;

/** Removes what is older than it has to be kept; doing it twice, or on two replicas at once, does no harm. */
export async function removeOld(knex: Knex, kept: Retention): Promise<void> {
  await knex<HistoryRow>('mesh_history')
    .where('at', '<', databaseNowPlus(knex, -kept.historyMs))
    .delete();
  while ((await removeDetails(knex, kept.detailsMs)) === atOnce);
  await removeMigrations(knex, kept.eventsMs);
}

/** Progress of each workload and the way back by hand; who did what and why stays in the row and its events. */
async function removeDetails(knex: Knex, detailsMs: number): Promise<number> {
  return knex.transaction(async transaction => {
    const rows: MigrationRow[] = await transaction<MigrationRow>(
      'mesh_migrations',
    )
      .where('finished_at', '<', databaseNowPlus(transaction, -detailsMs))
      .where(due =>
        due
          .whereNull('details_removed_at')
          // A rollback opened it again since.
          .orWhereRaw('?? < ??', ['details_removed_at', 'finished_at']),
      )
      .limit(atOnce)
      .forUpdate();
    for (const row of rows) {
      const removed = { workloads: [], wayOn: [], wayBack: [] };
      const view = { ...JSON.parse(row.view), ...removed };
      await transaction<MigrationRow>('mesh_migrations')
        .where({ id: row.id })
        .update({
          view: JSON.stringify(view),
          version: row.version + 1,
          details_removed_at: databaseNow(transaction),
        });
    }
    return rows.length;
  });
}

/** The last migration of a namespace stays: its sequence tells a database that was restored from an older backup. */
async function removeMigrations(knex: Knex, eventsMs: number): Promise<void> {
  const old = () =>
    knex<MigrationRow>('mesh_migrations as old').where(
      'old.finished_at',
      '<',
      databaseNowPlus(knex, -eventsMs),
    );
  await knex<EventRow>('mesh_migration_events')
    .whereIn('migration_id', old().select('old.id'))
    .delete();
  const outdone = old()
    .whereExists(
      knex<MigrationRow>('mesh_migrations as later')
        .whereRaw('?? = ??', ['later.cluster', 'old.cluster'])
        .whereRaw('?? = ??', ['later.namespace', 'old.namespace'])
        .whereRaw('?? > ??', ['later.sequence', 'old.sequence'])
        .select(knex.raw('1')),
    )
    .select('old.id');
  await knex<MigrationRow>('mesh_migrations').whereIn('id', outdone).delete();
}
