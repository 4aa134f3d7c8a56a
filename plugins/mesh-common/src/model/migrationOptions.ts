import { z } from 'zod';

const flag = () => z.boolean('must be true or false').default(false);

function whole(smallest: number, largest: number) {
  const says = `must be a whole number from ${smallest} to ${largest}`;
  return z.number(says).int(says).min(smallest, says).max(largest, says);
}

/** A day, in seconds. */
const day = 86_400;

/** What a migration does when a workload does not come up. @public */
export const onFailureSchema = z.enum(
  ['stop', 'rollback'],
  'must be stop or rollback',
);

/** Where a migration waits for the word of a person, or of the configured hook. @public */
export const confirmOptionsSchema = z.strictObject({
  /** After the first workload runs the target, and was watched. */
  afterCanary: flag(),
  /** After everything is verified. */
  beforeDone: flag(),
});

/** Options chosen in the plan. @public */
export const migrationOptionsSchema = z.strictObject({
  /** The person accepts that workloads which cannot surge are down while they restart. */
  acceptDowntime: flag(),
  /** The person accepts that pods which an update strategy holds back from every update are evicted. */
  acceptEviction: flag(),
  /** The person accepts that nobody checks whether the proxies are connected, where the target's istiod cannot be asked. */
  acceptUnaskedConnections: flag(),
  /** The person accepts that pods which nothing would make anew keep the revision that they run. */
  acceptLeftBehind: flag(),
  /** How many workloads are renewed at the same time, after the canary. */
  workloadsAtOnce: whole(1, 10).default(1),
  /** The pause between a workload that is ready and the restart of the next one, in seconds. */
  paceSeconds: whole(0, 3_600).default(0),
  /** How long the first workload is watched once it is ready, in seconds; null as configured. */
  canaryWatchSeconds: whole(0, day).nullable().default(null),
  /** How long the whole is watched once it is verified, in seconds; null as configured. */
  soakSeconds: whole(0, day).nullable().default(null),
  confirm: confirmOptionsSchema.prefault({}),
  onFailure: onFailureSchema.default('stop'),
  /** How long the move forward may take in all until it stops, in minutes; null for no limit. */
  deadlineMinutes: whole(1, 10_080).nullable().default(null),
});

/** See {@link migrationOptionsSchema}. @public */
export type MigrationOptions = z.infer<typeof migrationOptionsSchema>;

/** What holds where a plan chooses nothing. @public */
export const defaultMigrationOptions: MigrationOptions =
  migrationOptionsSchema.parse({});
