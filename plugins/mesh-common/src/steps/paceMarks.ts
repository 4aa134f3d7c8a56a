import type { Marks } from '../model/migrationRecord';
import type { WorkloadFact } from '../facts/podFact';
import type { Assessed } from './restartMarks';
import type { StepContext } from './verdict';

type PaceMarks = Pick<Marks, 'underWay' | 'renewedAt'>;

/** When the last workload that we renewed was seen complete; kept only where the plan chose a pause between them. */
export function paceMarks(
  assessed: readonly Assessed[],
  { migration, now }: StepContext,
): PaceMarks {
  if (migration.options.paceSeconds === 0) return {};
  const { underWay = [], renewedAt } = migration.marks;
  const isSettled = (uid: string) =>
    assessed.some(
      ({ workload, standing }) =>
        workload.uid === uid && standing.kind === 'settled',
    );
  const left = underWay.filter(uid => !isSettled(uid));
  return {
    underWay: left.length > 0 ? left : undefined,
    renewedAt: left.length < underWay.length ? now : renewedAt,
  };
}

/** What is remembered of a renewal that is asked for now. */
export function begun(
  { uid }: WorkloadFact,
  marks: PaceMarks,
  { migration }: StepContext,
): Pick<Marks, 'underWay'> {
  if (migration.options.paceSeconds === 0) return {};
  return { underWay: [...new Set([...(marks.underWay ?? []), uid])] };
}
