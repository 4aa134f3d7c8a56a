import { ServiceUnavailableError } from '@backstage/errors';
import {
  intentSchema,
  migrationRecordSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { StoredMigration } from './StoredMigration';
import { isNewer } from './readNewerRow';
import { type MigrationRow, ROW_FORMAT } from './tables';

/** Reads a row; throws where a newer release wrote it, since its fields may mean something else. */
export function readRow(row: MigrationRow): StoredMigration {
  if (isNewer(row)) {
    throw new ServiceUnavailableError(
      `Migration ${row.id} was written by a newer release of mesh (format ${row.format}, this one reads up to ${ROW_FORMAT}). This replica leaves it alone. Try again when the update of the portal is complete.`,
    );
  }
  return {
    id: row.id,
    version: row.version,
    standingVersion: row.standing_version,
    record: migrationRecordSchema.parse(JSON.parse(row.record)),
    phase: row.phase,
    view: JSON.parse(row.view),
    said: row.said,
    requestedBy: row.requested_by,
    reason: row.reason,
    planDigest: row.plan_digest,
    targetVersion: row.target_version,
    priorVersion: row.prior_version,
    asked: row.asked ? JSON.parse(row.asked) : null,
    trouble: row.trouble ? JSON.parse(row.trouble) : null,
    hasTurn: row.turn_at !== null,
    openIntent: row.open_intent
      ? intentSchema.parse(JSON.parse(row.open_intent))
      : null,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    finishedAt: row.finished_at === null ? null : Number(row.finished_at),
  };
}
