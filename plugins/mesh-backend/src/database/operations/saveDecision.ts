import {
  finalPhases,
  type Intent,
  type Migration,
  type MigrationPhase,
  type MigrationRecord,
  type MigrationView,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import { readRow } from '../readRow';
import type { NewEvent, StoredMigration } from '../StoredMigration';
import { storedShape } from '../storedShape';
import type { MigrationRow } from '../tables';
import { appendEvents } from './appendEvents';

/** What a look at the cluster came to. */
export interface DecisionToSave {
  record: MigrationRecord;
  phase: MigrationPhase;
  view: MigrationView;
  said: string | null;
  trouble: Migration['trouble'];
  /** Null once a decision has answered it. */
  asked: Migration['asked'];
  /** The write that is tried next, or one that is still open. */
  openIntent: Intent | null;
  events: readonly NewEvent[];
}

/** How saving ended. */
export type Saved =
  | { kind: 'saved'; migration: StoredMigration }
  /** Somebody else holds the migration: stop at once. */
  | { kind: 'lost' }
  /** A person asked for something meanwhile: decide again. */
  | { kind: 'changed'; migration: StoredMigration };

/**
 * Saves a decision with its history and its open write, all or nothing.
 *
 * @remarks
 * The ticket keeps out a holder whose lease lapsed. The version keeps the holder from writing over what a person asked
 * for since it read the row. A look that changes nothing leaves the version alone, so that readers are not woken.
 */
export async function saveDecision(
  knex: Knex,
  before: StoredMigration,
  ticket: string,
  decision: DecisionToSave,
): Promise<Saved> {
  const { id, version } = before;
  const changes = differs(before, decision);
  return await knex.transaction(async transaction => {
    const rows: MigrationRow[] = await transaction<MigrationRow>(
      'mesh_migrations',
    )
      .where({ id, ticket, version })
      .update({
        ...columns(decision),
        version: changes ? version + 1 : version,
        ...(standingDiffers(before, decision) && {
          standing_version: version + 1,
        }),
        ...(changes && { updated_at: databaseNow(transaction) }),
        finished_at: finishedAt(transaction, before, decision),
        // What a release without turns has begun needs none.
        ...(decision.record.marks.recordedAt && {
          turn_at: transaction.raw('coalesce(turn_at, ?)', [
            databaseNow(transaction),
          ]),
        }),
      })
      .returning('*');
    if (rows.length === 1) {
      await appendEvents(transaction, id, decision.events);
      return { kind: 'saved', migration: readRow(rows[0]) };
    }
    const held = await transaction<MigrationRow>('mesh_migrations')
      .where({ id, ticket })
      .first();
    return held
      ? { kind: 'changed', migration: readRow(held) }
      : { kind: 'lost' };
  });
}

function columns(decision: DecisionToSave) {
  const { phase, view, said, trouble, asked, openIntent } = decision;
  return {
    ...storedShape(decision),
    phase,
    view: JSON.stringify(view),
    said,
    asked: asked && JSON.stringify(asked),
    trouble: trouble && JSON.stringify(trouble),
    open_intent: openIntent && JSON.stringify(openIntent),
  };
}

function finishedAt(
  knex: Knex,
  before: StoredMigration,
  { phase }: DecisionToSave,
) {
  if (!finalPhases.includes(phase)) return null;
  return before.finishedAt ?? databaseNow(knex);
}

function differs(before: StoredMigration, after: DecisionToSave): boolean {
  const seen = (
    of: Pick<StoredMigration, 'record' | 'view' | 'trouble' | 'asked'>,
  ) => JSON.stringify([of.record, of.view, of.trouble, of.asked]);
  return (
    after.events.length > 0 ||
    before.phase !== after.phase ||
    seen(before) !== seen(after)
  );
}

function standingDiffers(
  before: StoredMigration,
  after: DecisionToSave,
): boolean {
  return (
    before.phase !== after.phase ||
    before.record.direction !== after.record.direction ||
    before.record.attempt !== after.record.attempt ||
    before.record.request !== after.record.request
  );
}
