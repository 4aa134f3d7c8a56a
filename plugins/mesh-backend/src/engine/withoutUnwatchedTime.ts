import type { MigrationRecord } from '@mesh-plugins/backstage-plugin-mesh-common';

/** A look is a few seconds late at most while a replica is up. */
const ordinaryMs = 60_000;

/** From these something is waited for or watched. */
const singleTimes = [
  ...(['relabelledAt', 'allReadyAt', 'unaskedSince'] as const),
  ...(['injectorAwaySince'] as const),
  ...(['renewedAt', 'soakSince', 'soakBrokenSince'] as const),
];

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
  const later = (at: string) => new Date(Date.parse(at) + lateMs).toISOString();
  const { marks } = record;
  const { restartSeenAt, confirmAskedAt, canary } = marks;
  return {
    ...record,
    marks: {
      ...marks,
      ...mapTimes(marks, singleTimes, later),
      restartSeenAt: Object.fromEntries(
        Object.entries(restartSeenAt).map(([uid, at]) => [uid, later(at)]),
      ),
      ...(confirmAskedAt && {
        confirmAskedAt: mapTimes(confirmAskedAt, ['canary', 'end'], later),
      }),
      ...(canary && {
        canary: {
          ...canary,
          ...mapTimes(canary, ['readySince', 'firstReadyAt'], later),
        },
      }),
    },
  };
}

/** Those of the fields that hold a time, with another one. */
function mapTimes<Field extends string>(
  from: Partial<Record<Field, string>>,
  fields: readonly Field[],
  change: (at: string) => string,
): Partial<Record<Field, string>> {
  const changed: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const at: string | undefined = from[field];
    if (at !== undefined) changed[field] = change(at);
  }
  return changed;
}
