import { InputError } from '@backstage/errors';
import type { MigrationPhase } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import { isNewer, type NewerRow, readNewerRow } from '../readNewerRow';
import type { MigrationRow } from '../tables';

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

/** What a list found. */
export interface MigrationsFound {
  items: StoredMigration[];
  /** Rows of a newer release, which cannot be read. */
  newer: NewerRow[];
  nextCursor: string | null;
}

/** Migrations, newest first; those of a newer release keep their place in the order of the pages. */
export async function listMigrations(
  knex: Knex,
  query: MigrationQuery,
): Promise<MigrationsFound> {
  const { cluster, namespace, phase, by, open, cursor, limit } = query;
  const rows: MigrationRow[] = await knex<MigrationRow>('mesh_migrations')
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
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  return {
    items: page.filter(row => !isNewer(row)).map(readRow),
    newer: page.filter(isNewer).map(readNewerRow),
    nextCursor:
      rows.length > limit ? `${Number(last.created_at)}.${last.id}` : null,
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
