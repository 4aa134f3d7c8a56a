import type { MigrationRecord } from '@mesh-plugins/backstage-plugin-mesh-common';

/** A look is a few seconds late at most while a replica is up. */
const ordinaryMs = 60_000;

/**
 * The record as if its clock had stood still while nobody looked.
 *
 * @remarks
 * The database's clock may jump by a day, either way, and a portal may be down for one. Neither is time that a rollout
 * was given and did not use: counted, it would stop a migration that is well under way, or let it wait a day longer. A
 * deadline that a person set is a time of day, and stays.
 */
export function withoutUnwatchedTime(
  record: MigrationRecord,
  lateMs: number,
): MigrationRecord {
  if (Math.abs(lateMs) <= ordinaryMs) return record;
  const { restartSeenAt, allReadyAt, relabelledAt } = record.marks;
  const later = (at: string) => new Date(Date.parse(at) + lateMs).toISOString();
  return {
    ...record,
    marks: {
      ...record.marks,
      restartSeenAt: Object.fromEntries(
        Object.entries(restartSeenAt).map(([uid, at]) => [uid, later(at)]),
      ),
      ...(allReadyAt && { allReadyAt: later(allReadyAt) }),
      ...(relabelledAt && { relabelledAt: later(relabelledAt) }),
    },
  };
}
