import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type {
  MigrationRecord,
  MigrationView,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import { readRow } from '../readRow';
import type { NewEvent, StoredMigration } from '../StoredMigration';
import { storedShape } from '../storedShape';
import type { MigrationRow } from '../tables';
import { appendEvents } from './appendEvents';
import { findOpenMigration } from './findMigration';

/** A migration that a person has asked for. */
export interface NewMigration {
  record: MigrationRecord;
  view: MigrationView;
  requestedBy: string;
  reason: string;
  planDigest: string;
  targetVersion: string | null;
  priorVersion: string | null;
  events: readonly NewEvent[];
}

/**
 * Stores a new migration, due at once.
 *
 * @remarks
 * The unique index decides when two requests arrive together: the same request again gets what the first one stored,
 * any other gets a ConflictError that names it.
 */
export async function insertMigration(
  knex: Knex,
  asked: NewMigration,
): Promise<StoredMigration> {
  try {
    return await knex.transaction(async transaction => {
      const rows: MigrationRow[] = await transaction<MigrationRow>(
        'mesh_migrations',
      )
        .insert(newRow(transaction, asked))
        .returning('*');
      await appendEvents(transaction, asked.record.id, asked.events);
      return readRow(rows[0]);
    });
  } catch (error) {
    if (!isDatabaseConflictError(error)) throw error;
    const { cluster, namespace } = asked.record;
    const open = await findOpenMigration(knex, cluster, namespace);
    if (open && isSameRequest(open, asked)) return open;
    throw alreadyOpen(cluster, namespace, open);
  }
}

/** True when the open migration is what is asked for again. */
export function isSameRequest(
  open: StoredMigration,
  asked: Pick<NewMigration, 'requestedBy' | 'planDigest' | 'reason'>,
): boolean {
  return (
    open.requestedBy === asked.requestedBy &&
    open.planDigest === asked.planDigest &&
    open.reason === asked.reason
  );
}

/** Says which migration is in the way. */
export function alreadyOpen(
  cluster: string,
  namespace: string,
  open: StoredMigration | null,
): ConflictError {
  return new ConflictError(
    open
      ? `Namespace ${namespace} in cluster ${cluster} is being migrated already: migration ${open.id}, which ${open.requestedBy} asked for ("${open.reason}"). Wait until it ends, or steer that one.`
      : `Another migration of namespace ${namespace} in cluster ${cluster} was started and ended at this moment. Make a new plan.`,
  );
}

function newRow(knex: Knex, asked: NewMigration) {
  const { record, view } = asked;
  return {
    id: record.id,
    cluster: record.cluster,
    namespace: record.namespace,
    sequence: record.sequence,
    version: 1,
    standing_version: 1,
    ...storedShape({
      record,
      phase: view.phase,
      asked: null,
      openIntent: null,
    }),
    phase: view.phase,
    view: JSON.stringify(view),
    requested_by: asked.requestedBy,
    reason: asked.reason,
    plan_digest: asked.planDigest,
    target_version: asked.targetVersion,
    prior_version: asked.priorVersion,
    created_at: databaseNow(knex),
    updated_at: databaseNow(knex),
    next_look_at: databaseNow(knex),
    attempts: 0,
  };
}
