import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  finalPhases,
  steer,
  type SteeringInput,
  type Gate,
  type MigrationPhase,
  type NamespaceFacts,
  type SteeringAction,
  viewMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import { lastSeenOf } from '../lastSeenOf';
import { readRow } from '../readRow';
import type { StoredMigration } from '../StoredMigration';
import { storedShape } from '../storedShape';
import type { MigrationRow } from '../tables';
import { appendEvents } from './appendEvents';
import { askedEvent } from './askedEvent';
import { findOpenMigration } from './findMigration';
import { alreadyOpen } from './insertMigration';
import { findLastRequest } from './readEvents';

/** What a person asks of a migration, and the state that the person saw. */
export interface SteeringToApply {
  id: string;
  action: SteeringAction;
  expectedVersion: number;
  by: string;
  reason: string;
  /** For `skip`: the UID of the workload. */
  workload?: string;
  /** For `confirm`: what is confirmed. */
  gate?: Gate;
  /** ISO 8601. */
  now: string;
  /** Where given, a rollback that cannot succeed is refused at once. */
  facts?: NamespaceFacts;
}

/** The migration after a request, and the phase that it was in before. */
export interface AppliedSteering {
  migration: StoredMigration;
  phaseBefore: MigrationPhase;
}

/**
 * Writes a person's request on the row, due at once; the next decision answers it.
 *
 * @remarks
 * Progress since the person looked does no harm to a request, a change of standing (phase, direction, attempt, an
 * earlier request) does: then it is refused with what changed. What was asked already is answered with the same.
 */
export async function applySteering(
  knex: Knex,
  asked: SteeringToApply,
): Promise<AppliedSteering> {
  let found: StoredMigration | null = null;
  try {
    return await knex.transaction(async transaction => {
      const row = await transaction<MigrationRow>('mesh_migrations')
        .where({ id: asked.id })
        .forUpdate()
        .first();
      if (!row) throw noSuchMigration(asked.id);
      found = readRow(row);
      return {
        migration: await write(transaction, found, asked),
        phaseBefore: found.phase,
      };
    });
  } catch (error) {
    // Rolling back what had ended opens it again, and another one may be open by now.
    if (!isDatabaseConflictError(error) || found === null) throw error;
    const { cluster, namespace } = (found as StoredMigration).record;
    const open = await findOpenMigration(knex, cluster, namespace);
    throw alreadyOpen(cluster, namespace, open);
  }
}

/** No migration has that id. */
export function noSuchMigration(id: string): NotFoundError {
  return new NotFoundError(
    `There is no migration ${id}. Check its address; the list of migrations shows those there are.`,
  );
}

async function write(
  transaction: Knex.Transaction,
  before: StoredMigration,
  asked: SteeringToApply,
): Promise<StoredMigration> {
  const { action, by, now } = asked;
  const answer = steer(steeringInput(before, asked));
  if (answer.kind === 'accepted' && answer.record === before.record) {
    return before;
  }
  await refuseStale(transaction, before, asked);
  if (answer.kind === 'refused') throw new ConflictError(answer.message.text);
  const { record, phase } = answer;
  const nowAsked = { action, by, at: now };
  const { openIntent } = before;
  const rows: MigrationRow[] = await transaction<MigrationRow>(
    'mesh_migrations',
  )
    .where({ id: before.id })
    .update({
      ...storedShape({ record, phase, asked: nowAsked, openIntent }),
      phase,
      view: JSON.stringify(viewAfter(before, record, phase)),
      version: before.version + 1,
      standing_version: before.version + 1,
      asked: JSON.stringify(nowAsked),
      trouble: null,
      // What stopped it is told again where it stops for the same reason: nobody knows that before it was tried.
      ...(before.phase === 'stopped' && { said: null }),
      attempts: 0,
      updated_at: databaseNow(transaction),
      next_look_at: databaseNow(transaction),
      ...(!finalPhases.includes(phase) && { finished_at: null }),
    })
    .returning('*');
  await appendEvents(transaction, before.id, [askedEvent(asked, before)]);
  return readRow(rows[0]);
}

function steeringInput(
  { record, phase, view }: StoredMigration,
  { action, by, reason, now, facts, gate, workload }: SteeringToApply,
): SteeringInput {
  return {
    ...{ record, phase, action, by, reason, now },
    ...(facts && { facts }),
    ...(gate && { gate }),
    workload: view.workloads.find(({ ref }) => ref.uid === workload),
    stoppedFor: view.findings.map(({ code }) => code),
  };
}

/** Whoever was faster is named, also when the engine has answered that request already. */
async function refuseStale(
  transaction: Knex.Transaction,
  before: StoredMigration,
  { id, expectedVersion, action }: SteeringToApply,
): Promise<void> {
  const { version, standingVersion, phase, record } = before;
  if (expectedVersion >= standingVersion && expectedVersion <= version) return;
  const last = await findLastRequest(transaction, id);
  const lately = last
    ? ` The last request was that of ${last.by}, at ${last.at}: ${last.message.text}`
    : '';
  throw new ConflictError(
    `The migration has changed since you saw it (version ${expectedVersion}, now ${version}): it is ${phase}, direction ${record.direction}, attempt ${record.attempt}.${lately} Nothing was done. Look at it again, and ask for ${action} if you still want it.`,
  );
}

/** Progress stays as it was seen last; what the person may do next depends on the request alone. */
function viewAfter(
  before: StoredMigration,
  record: StoredMigration['record'],
  phase: StoredMigration['phase'],
): StoredMigration['view'] {
  const { headline, workloads, actions, awaits } = viewMigration({
    ...{ record, facts: null, decision: null, phase },
    lastSeen: lastSeenOf(before),
  });
  return {
    ...before.view,
    ...{ phase, headline, workloads, actions, awaits, findings: [] },
  };
}
