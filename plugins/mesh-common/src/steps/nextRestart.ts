import type { Canary } from '../model/migrationRecord';
import type { WorkloadFact } from '../facts/podFact';
import { count, say } from '../model/say';
import { mayRenewBeside, pauseLeft } from './pace';
import { begun } from './paceMarks';
import { isRestartable } from './renewal';
import type { Assessed, RestartMarks } from './restartMarks';
import { restartStamp } from './restartStamp';
import type { StepContext, Verdict } from './verdict';

/** The renewal that is due, with what is remembered of it; null where there is none, or none may begin now. */
export function nextRestart(
  assessed: readonly Assessed[],
  marks: RestartMarks,
  context: StepContext,
): Verdict | null {
  const waiting = assessed.filter(
    ({ standing }) => standing.kind === 'needs-restart',
  );
  const next = nextOf(waiting, assessed, marks, context);
  if (!next) return null;
  const { workload } = next;
  if (!isRestartable(workload)) return null;
  return {
    kind: 'act',
    intents: [
      {
        kind: 'restart-workload',
        object: workload.kind,
        namespace: context.migration.namespace,
        name: workload.name,
        uid: workload.uid,
        resourceVersion: workload.resourceVersion,
        stamp: restartStamp(context.migration),
      },
    ],
    why: say(
      'restart.write',
      'Restarting {workload}: {pods} to renew; {left} after it.',
      {
        workload: workload.name,
        pods: count(staleCount(next), 'pod'),
        left: count(waiting.length - 1, 'workload'),
      },
    ),
    marks: {
      ...marks,
      ...begun(workload, marks, context),
      canary: canaryOnceBegun(workload, waiting.length - 1, marks, context),
      allReadyAt: undefined,
    },
  };
}

function nextOf(
  waiting: readonly Assessed[],
  assessed: readonly Assessed[],
  marks: RestartMarks,
  context: StepContext,
): Assessed | undefined {
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

function staleCount({ standing }: Assessed): number {
  return standing.kind === 'needs-restart' ? standing.stale.length : 0;
}
