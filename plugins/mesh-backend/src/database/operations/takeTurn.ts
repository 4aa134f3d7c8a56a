import type { Knex } from 'knex';
import type { MigrationLimits } from '../../engineConfig';
import { databaseNow } from '../databaseNow';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import type { MigrationRow } from '../tables';
import { type Turn, turnOf } from '../turnOf';

/** How asking for a turn ended. */
export type TurnTaken =
  | { kind: 'taken'; migration: StoredMigration }
  | Extract<Turn, { kind: 'waits' }>
  /** Somebody else holds the migration: stop at once. */
  | { kind: 'lost' };

/**
 * Lets a claimed migration begin, where fewer are under way than may be.
 *
 * @remarks
 * The counting row is changed first: its lock makes replicas count one after the other, each with what the one before it
 * has given, on PostgreSQL; on SQLite the transaction is the only one that writes from there on. Nothing has to be given
 * back: a migration takes part in the count only while it runs, so that one that ended, stopped or was paused leaves its
 * place, and one whose process died keeps it for the replica that goes on with it.
 */
export async function takeTurn(
  knex: Knex,
  { id, ticket }: { id: string; ticket: string },
  limits: MigrationLimits,
): Promise<TurnTaken> {
  return await knex.transaction(async transaction => {
    await transaction('mesh_turns').where({ id: 1 }).increment('given', 1);
    const open = await transaction<MigrationRow>('mesh_migrations')
      .whereNull('finished_at')
      .orderBy(['created_at', 'id'])
      .select('id', 'cluster', 'phase', 'turn_at');
    const turn = turnOf(
      id,
      open.map(({ turn_at: turnAt, ...row }) => ({
        ...row,
        hasTurn: turnAt !== null,
      })),
      limits,
    );
    if (turn.kind === 'waits') return turn;
    const rows: MigrationRow[] = await transaction<MigrationRow>(
      'mesh_migrations',
    )
      .where({ id, ticket })
      .update({ turn_at: databaseNow(transaction) })
      .returning('*');
    return rows.length === 1
      ? { kind: 'taken', migration: readRow(rows[0]) }
      : { kind: 'lost' };
  });
}
