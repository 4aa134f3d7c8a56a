import type { Marks } from '../model/migrationRecord';
import type { RestartableWorkload } from './renewal';
import { wasStamped } from './restartStamp';
import type { RestartStanding } from './restartStanding';
import type { StepContext } from './verdict';

/** A workload that can be restarted, and where its restart stands. */
export interface Assessed {
  workload: RestartableWorkload;
  standing: RestartStanding;
}

/** Counts from when a stamped workload was first seen not renewed; once it is, a later disturbance counts anew. */
export function seenRolling(
  assessed: readonly Assessed[],
  { migration, now }: StepContext,
): Record<string, string> {
  const rolling = assessed.filter(
    ({ standing }) => standing.kind === 'rolling' && standing.ours,
  );
  return Object.fromEntries(
    rolling.map(({ workload: { uid } }) => [
      uid,
      migration.marks.restartSeenAt[uid] ?? now,
    ]),
  );
}

/** Every workload on which the stamp of this attempt was ever seen. */
export function stamped(
  assessed: readonly Assessed[],
  { migration }: StepContext,
): Pick<Marks, 'stamped'> {
  const uids = assessed
    .filter(({ workload }) => wasStamped(workload, migration))
    .map(({ workload }) => workload.uid);
  return uids.length > 0 ? { stamped: uids } : {};
}
