import type {
  MigrationEvent,
  MigrationEvents,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import type { EventRow } from '../tables';
import { presentEvent } from './readHistory';

/** The history of a migration after a number, oldest first. */
export async function readEvents(
  knex: Knex,
  migrationId: string,
  page: { after: number; limit: number },
): Promise<MigrationEvents> {
  const rows: EventRow[] = await knex<EventRow>('mesh_migration_events')
    .where({ migration_id: migrationId })
    .where('seq', '>', page.after)
    .orderBy('seq')
    .limit(page.limit + 1);
  return {
    items: rows.slice(0, page.limit).map(presentEvent),
    more: rows.length > page.limit,
  };
}

/** What a person asked for last. */
export async function findLastRequest(
  knex: Knex,
  migrationId: string,
): Promise<(Pick<MigrationEvent, 'at' | 'message'> & { by: string }) | null> {
  const row: EventRow | undefined = await knex<EventRow>(
    'mesh_migration_events',
  )
    .where({ migration_id: migrationId, kind: 'person' })
    .orderBy('seq', 'desc')
    .first();
  if (!row?.by) return null;
  return {
    by: row.by,
    at: new Date(Number(row.at)).toISOString(),
    message: JSON.parse(row.message),
  };
}

/** Who asked for something last. */
export async function findLastPerson(
  knex: Knex,
  migrationId: string,
): Promise<string | null> {
  return (await findLastRequest(knex, migrationId))?.by ?? null;
}
