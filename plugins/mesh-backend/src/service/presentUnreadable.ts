import {
  type Message,
  type MigrationLink,
  migrationPhaseSchema,
  say,
  type UnreadableMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { NewerRow } from '../database/readNewerRow';

/** A migration of a newer release as the contract has it. */
export function presentUnreadable(row: NewerRow): UnreadableMigration {
  return {
    id: row.id,
    cluster: row.cluster,
    namespace: row.namespace,
    requestedBy: row.requestedBy,
    reason: row.reason,
    createdAt: timeOf(row.createdAt),
    finishedAt: row.finishedAt === null ? null : timeOf(row.finishedAt),
    why: whyUnreadable(),
  };
}

/**
 * The short form for a link.
 *
 * @remarks
 * Its phase may be one that this release does not know: then what has not ended is under way. The headline says that
 * no more is known.
 */
export function linkToUnreadable(row: NewerRow): MigrationLink {
  const { id, requestedBy, reason, createdAt, finishedAt } = row;
  const phase = migrationPhaseSchema.safeParse(row.phase);
  const otherwise = finishedAt === null ? 'running' : 'done';
  return {
    ...{ id, requestedBy, reason, headline: whyUnreadable() },
    phase: phase.success ? phase.data : otherwise,
    startedAt: timeOf(createdAt),
    finishedAt: finishedAt === null ? null : timeOf(finishedAt),
  };
}

function whyUnreadable(): Message {
  return say(
    'migration.newer',
    'Written by a newer release of mesh, which this replica of the portal cannot read. Look again when the update of the portal is complete.',
  );
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
