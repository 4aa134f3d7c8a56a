import { type MigrationRow, ROW_FORMAT } from './tables';

/** What every release means by the same columns: enough to say that a migration is there, and whose it is. */
export interface NewerRow {
  id: string;
  cluster: string;
  namespace: string;
  version: number;
  /** Perhaps one that this release does not know. */
  phase: string;
  requestedBy: string;
  reason: string;
  createdAt: number;
  finishedAt: number | null;
}

/** True for a row that a newer release wrote, whose record and view may mean something else. */
export function isNewer({ format }: Pick<MigrationRow, 'format'>): boolean {
  return format > ROW_FORMAT;
}

/** Reads of a row of a newer release what may be read of it. */
export function readNewerRow(row: MigrationRow): NewerRow {
  return {
    id: row.id,
    cluster: row.cluster,
    namespace: row.namespace,
    version: row.version,
    phase: row.phase,
    requestedBy: row.requested_by,
    reason: row.reason,
    createdAt: Number(row.created_at),
    finishedAt: row.finished_at === null ? null : Number(row.finished_at),
  };
}
