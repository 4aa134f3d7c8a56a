import type {
  Migration,
  MigrationLink,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { StoredMigration } from '../database/StoredMigration';

/** A migration as the contract has it. */
export function presentMigration(stored: StoredMigration): Migration {
  const { record, view } = stored;
  return {
    id: stored.id,
    sequence: record.sequence,
    version: stored.version,
    cluster: record.cluster,
    namespace: record.namespace,
    target: record.target,
    targetRevision: record.targetRevision,
    targetVersion: stored.targetVersion,
    prior: record.prior,
    priorVersion: stored.priorVersion,
    direction: record.direction,
    attempt: record.attempt,
    options: record.options,
    deadlineAt: deadlineOf(stored),
    requestedBy: stored.requestedBy,
    reason: stored.reason,
    planDigest: stored.planDigest,
    createdAt: timeOf(stored.createdAt),
    updatedAt: timeOf(stored.updatedAt),
    finishedAt: stored.finishedAt === null ? null : timeOf(stored.finishedAt),
    asked: stored.asked,
    trouble: stored.trouble,
    // A release before this one saved views without them.
    ...{ awaits: null, turnedBack: null, wayOn: [] },
    ...view,
    workloads: view.workloads.map(workload => ({
      ...{ runs: [], maySkip: false },
      ...workload,
    })),
    phase: stored.phase,
  };
}

/** Only what goes forward has one, and it counts from the first look of the attempt. */
function deadlineOf({ record, finishedAt }: StoredMigration): string | null {
  const { direction, marks, options } = record;
  const { deadlineMinutes } = options;
  if (direction === 'back' || finishedAt !== null) return null;
  if (deadlineMinutes === null || marks.begunAt === undefined) return null;
  return timeOf(Date.parse(marks.begunAt) + deadlineMinutes * 60_000);
}

/** The short form for a link. */
export function linkTo(stored: StoredMigration): MigrationLink {
  return {
    id: stored.id,
    phase: stored.phase,
    headline: stored.view.headline,
    requestedBy: stored.requestedBy,
    reason: stored.reason,
    startedAt: timeOf(stored.createdAt),
    finishedAt: stored.finishedAt === null ? null : timeOf(stored.finishedAt),
  };
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
