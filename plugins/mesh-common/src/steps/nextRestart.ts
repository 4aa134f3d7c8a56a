import type { Canary } from '../model/migrationRecord';
import type { WorkloadFact } from '../facts/podFact';
import { mayRenewBeside, pauseLeft } from './pace';
import { begun } from './paceMarks';
import { beginRenewal } from './renewWorkload';
import type { Assessed, RestartMarks } from './restartMarks';
import type { StepContext, Verdict } from './verdict';

/** The renewal that is due, with what is remembered of it; null where there is none, or none may begin now. */
export function nextRestart(
  assessed: readonly Assessed[],
  marks: RestartMarks,
  context: StepContext,
): Verdict | null {
  const waiting = assessed.flatMap(({ workload, standing }) =>
    standing.kind === 'needs-restart' ? [{ workload, standing }] : [],
  );
  const next = nextOf(waiting, assessed, marks, context);
  if (!next) return null;
  const { workload } = next;
  const left = waiting.length - 1;
  const verdict = beginRenewal(workload, next.standing, left, context);
  if (verdict.kind !== 'act') return verdict;
  return {
    ...verdict,
    marks: {
      ...marks,
      ...verdict.marks,
      ...begun(workload, marks, context),
      canary: canaryOnceBegun(workload, left, marks, context),
      allReadyAt: undefined,
    },
  };
}

function nextOf<Waiting extends Assessed>(
  waiting: readonly Waiting[],
  assessed: readonly Assessed[],
  marks: RestartMarks,
  context: StepContext,
): Waiting | undefined {
  if (pauseLeft(context, marks.renewedAt) > 0) return undefined;
  const underWay = assessed.flatMap(({ workload, standing }) =>
    standing.kind === 'rolling' ? [workload] : [],
  );
  if (underWay.length >= atOnce(marks, context)) return undefined;
  return waiting.find(({ workload }) => mayRenewBeside(workload, underWay));
}

/** Nothing is begun beside the first workload; going back has none. */
function atOnce(
  { canary }: RestartMarks,
  { migration: { direction, options } }: StepContext,
): number {
  return direction === 'back' || canary?.watchedAt
    ? options.workloadsAtOnce
    : 1;
}

/** The first workload is one that others wait for. */
function canaryOnceBegun(
  { uid }: WorkloadFact,
  others: number,
  { canary }: RestartMarks,
  { migration }: StepContext,
): Canary | undefined {
  if (migration.direction === 'back' || canary?.watchedAt) return canary;
  if (canary?.uid === uid) return canary;
  return others > 0 ? { uid, restarts: {} } : undefined;
}
