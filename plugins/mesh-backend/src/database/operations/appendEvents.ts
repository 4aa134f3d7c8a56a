import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import type { NewEvent } from '../StoredMigration';
import type { EventRow } from '../tables';

/** SQLite takes no more rows in one statement than 500. */
const mostAtOnce = 100;

/**
 * Appends lines to the history of a migration.
 *
 * @remarks
 * Call it in a transaction that has already changed the migration's row: the lock on that row keeps two writers from
 * taking the same number.
 */
export async function appendEvents(
  transaction: Knex.Transaction,
  migrationId: string,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const last = await transaction<EventRow>('mesh_migration_events')
    .where({ migration_id: migrationId })
    .max<{ seq: number | null }>({ seq: 'seq' })
    .first();
  const start = Number(last?.seq ?? 0);
  await transaction.batchInsert(
    'mesh_migration_events',
    events.map((event, index) => ({
      migration_id: migrationId,
      seq: start + index + 1,
      at: databaseNow(transaction),
      kind: event.kind,
      by: event.by,
      message: JSON.stringify(event.message),
      object: event.object,
    })),
    mostAtOnce,
  );
}
