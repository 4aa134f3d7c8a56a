import type { WorkloadFact } from '../facts/podFact';
import type { Marks, MigrationRecord } from '../model/migrationRecord';
import { stampState, wasStamped } from './restartStamp';

/** A write that was undone before it was seen looks like one that never arrived; twice is no chance. */
const MOST_GONE = 2;

/**
 * True where somebody has put the template back after this attempt had stamped it: the pods that are there were not made
 * by its restart.
 */
export function stampIsGone(
  workload: WorkloadFact,
  record: MigrationRecord,
): boolean {
  if (stampState(workload, record) === 'present') return false;
  return (
    wasStamped(workload, record) || goneUnseen(workload, record) >= MOST_GONE
  );
}

/** What is noted when the stamp is about to be written. */
export function stampedOver(
  workload: WorkloadFact,
  record: MigrationRecord,
): Pick<Marks, 'stampedOver'> {
  const { uid, generation } = workload;
  const noted = { generation, gone: goneUnseen(workload, record) };
  return { stampedOver: { ...record.marks.stampedOver, [uid]: noted } };
}

/** Stamp and removal count up the generation twice; a write that did not arrive leaves it to others. */
function goneUnseen(
  { uid, generation }: WorkloadFact,
  { marks }: MigrationRecord,
): number {
  const over = marks.stampedOver?.[uid];
  if (!over) return 0;
  return generation >= over.generation + 2 ? over.gone + 1 : over.gone;
}
