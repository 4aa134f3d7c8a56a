import type { WorkloadFact } from '../facts/podFact';
import type { MigrationRecord } from '../model/migrationRecord';
import { RESTART_ANNOTATION } from '../model/recordAnnotation';
import { sameTime } from './sameTime';

/** The value of the restart annotation: it changes with direction and attempt, so each asks for one restart. @public */
export function restartStamp(
  record: Pick<MigrationRecord, 'id' | 'direction' | 'attempt'>,
): string {
  return `${record.id}.${record.direction}.${record.attempt}`;
}

/** How a Deployment's template is stamped: by the present attempt, by an earlier one of the same migration, or not. */
export type StampState = 'present' | 'earlier' | 'none';

/** See {@link StampState}. */
export function stampState(
  workload: WorkloadFact,
  record: MigrationRecord,
): StampState {
  if (workload.kind === 'Rollout') return rolloutStamp(workload, record);
  const stamp = workload.templateAnnotations[RESTART_ANNOTATION];
  if (stamp === undefined) return 'none';
  if (stamp === restartStamp(record)) return 'present';
  return stamp.startsWith(`${record.id}.`) ? 'earlier' : 'none';
}

/** An Argo Rollout carries no stamp: the time that it was asked for is what is ours. */
function rolloutStamp(
  { uid, rollout }: WorkloadFact,
  { marks }: MigrationRecord,
): StampState {
  const asked = marks.askedRestartAt?.[uid];
  const shown = rollout?.restartAt ?? undefined;
  return asked !== undefined && shown !== undefined && sameTime(asked, shown)
    ? 'present'
    : 'none';
}

/** True once the stamp of the present attempt was seen, also where somebody has taken it off since. */
export function wasStamped(
  workload: WorkloadFact,
  record: MigrationRecord,
): boolean {
  return (
    stampState(workload, record) === 'present' ||
    (record.marks.stamped ?? []).includes(workload.uid)
  );
}
