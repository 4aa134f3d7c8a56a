import type { MigrationRecord } from '../model/migrationRecord';

/** True for a workload that a person took out of the migration in its present direction. */
export function isSkipped(
  { skipped }: Pick<MigrationRecord, 'skipped'>,
  uid: string,
): boolean {
  return skipped.some(each => each.uid === uid);
}

/** The workloads that a migration restarts, waits for and verifies. */
export function withoutSkipped<T extends { uid: string }>(
  workloads: readonly T[],
  record: Pick<MigrationRecord, 'skipped'>,
): T[] {
  return workloads.filter(({ uid }) => !isSkipped(record, uid));
}
