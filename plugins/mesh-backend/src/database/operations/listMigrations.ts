import { InputError } from '@backstage/errors';
import type { MigrationPhase } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import { type MigrationRow, ROW_FORMAT } from '../tables';

/** Which migrations, and where to go on. */
export interface MigrationQuery {
  cluster?: string;
  namespace?: string;
  phase?: MigrationPhase;
  /** A user entity ref. */
  by?: string;
  /** Only those that have not ended, or only the others. */
  open?: 'true' | 'false';
  cursor?: string;
  limit: number;
}

/** Migrations, newest first. Rows of a newer release are left out, since they cannot be read. */
export async function listMigrations(
  knex: Knex,
  query: MigrationQuery,
): Promise<{ items: StoredMigration[]; nextCursor: string | null }> {
  const { cluster, namespace, phase, by, open, cursor, limit } = query;
  const rows: MigrationRow[] = await knex<MigrationRow>('mesh_migrations')
    .where('format', '<=', ROW_FORMAT)
    .where({
      ...(cluster && { cluster }),
      ...(namespace && { namespace }),
      ...(phase && { phase }),
      ...(by && { requested_by: by }),
    })
    .modify(found => {
      if (open === 'true') found.whereNull('finished_at');
      if (open === 'false') found.whereNotNull('finished_at');
    })
    .modify(found => {
      if (!cursor) return;
      const after = parseCursor(cursor);
      found.where(older =>
        older
          .where('created_at', '<', after.createdAt)
          .orWhere(same =>
            same
              .where('created_at', '=', after.createdAt)
              .where('id', '<', after.id),
          ),
      );
    })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit + 1);
  const items = rows.slice(0, limit).map(readRow);
  const last = items[items.length - 1];
  return {
    items,
    nextCursor: rows.length > limit ? `${last.createdAt}.${last.id}` : null,
  };
}

function parseCursor(cursor: string): { createdAt: number; id: string } {
  const [, createdAt, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (!createdAt || !id) {
    throw new InputError(
      'The cursor was not made by this list. Leave it out to start at the newest migration.',
    );
  }
  return { createdAt: Number(createdAt), id };
}
