import type { MigrationEvent } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import type { EventRow, MigrationRow } from '../tables';

/** A migration with its latest events, as they were at one moment. */
export interface MigrationHistory {
  migration: StoredMigration;
  /** Oldest first, without a gap. */
  events: MigrationEvent[];
}

const columns = ['seq', 'at', 'kind', 'by', 'message', 'object'] as const;

/**
 * Reads a migration and its latest events from a number on, in one statement; null where it does not exist.
 *
 * @remarks
 * One statement rather than two, so that the events are those of this version of the row.
 */
export async function readHistory(
  knex: Knex,
  id: string,
  { from, limit }: { from: number; limit: number },
): Promise<MigrationHistory | null> {
  const latest = knex<EventRow>('mesh_migration_events')
    .where({ migration_id: id })
    .where('seq', '>=', from)
    .orderBy('seq', 'desc')
    .limit(limit)
    .select(columns);
  const row: (MigrationRow & { events: string | null }) | undefined =
    await knex<MigrationRow>('mesh_migrations')
      .where({ id })
      .first(
        'mesh_migrations.*',
        knex.from(latest.as('latest')).select(asJson(knex)).as('events'),
      );
  if (!row) return null;
  const events: EventRow[] = JSON.parse(row.events ?? '[]');
  return {
    migration: readRow(row),
    events: events.map(presentEvent).sort((one, other) => one.seq - other.seq),
  };
}

/** An event as the contract has it. */
export function presentEvent(row: EventRow): MigrationEvent {
  return {
    seq: row.seq,
    at: new Date(Number(row.at)).toISOString(),
    kind: row.kind,
    by: row.by,
    message: JSON.parse(row.message),
    object: row.object,
  };
}

/** Rows as one text, which both databases can make in their own words. */
function asJson(knex: Knex): Knex.Raw<string> {
  const names = columns.flatMap(column => [column, column]);
  const pairs = (name: string) => columns.map(() => `${name}, ??`).join(', ');
  return knex.client.config.client === 'pg'
    ? knex.raw(`json_agg(json_build_object(${pairs('?::text')}))::text`, names)
    : knex.raw(`json_group_array(json_object(${pairs('?')}))`, names);
}
