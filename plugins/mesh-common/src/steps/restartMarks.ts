import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { Marks } from '../model/migrationRecord';
import { canaryMark } from './canaryMark';
import { injectorMarks } from './injectorAway';
import { paceMarks } from './paceMarks';
import { wasStamped } from './restartStamp';
import type { RestartStanding } from './restartStanding';
import { renewedAs } from './templateChanged';
import type { StepContext, Verdict } from './verdict';

/** A workload that can be renewed, and where its renewal stands. */
export interface Assessed {
  workload: WorkloadFact;
  standing: RestartStanding;
}

/** What the restart step remembers between two looks. */
export type RestartMarks = Pick<
  Marks,
  | 'restartSeenAt'
  | 'stamped'
  | 'canary'
  | 'underWay'
  | 'renewedAt'
  | 'evictions'
  | 'askedRestartAt'
  | 'heldBy'
  | 'renewedAs'
  | 'injectorAwaySince'
>;

/** See {@link RestartMarks}. */
export function restartMarks(
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  noted: Pick<Marks, 'evictions'>,
  context: StepContext,
): RestartMarks {
  return {
    restartSeenAt: seenRolling(assessed, context),
    ...stamped(assessed, context),
    ...renewedAs(assessed, context),
    ...injectorMarks(assessed, context),
    ...paceMarks(assessed, context),
    evictions: noted.evictions,
    heldBy: stillHeld(assessed, context),
    canary: canaryMark(assessed, pods, context),
  };
}

/** The verdict with what was seen. Ready proxies are waited for anew once all workloads are renewed. */
export function withMarks(
  verdict: Verdict | null,
  marks: RestartMarks,
): Verdict | null {
  if (!verdict || verdict.kind === 'stop') return verdict;
  return {
    ...verdict,
    marks: { ...marks, allReadyAt: undefined, ...verdict.marks },
  };
}

/** Counts from when a stamped workload was first seen not renewed; once it is, a later disturbance counts anew. */
function seenRolling(
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
function stamped(
  assessed: readonly Assessed[],
  { migration }: StepContext,
): Pick<Marks, 'stamped'> {
  const uids = assessed
    .filter(({ workload }) => wasStamped(workload, migration))
    .map(({ workload }) => workload.uid);
  return uids.length > 0 ? { stamped: uids } : {};
}

/** The pod whose eviction was refused, as long as it is the next one. */
function stillHeld(
  assessed: readonly Assessed[],
  { migration: { marks } }: StepContext,
): Marks['heldBy'] {
  const isNext = assessed.some(({ standing }) => {
    const pod =
      standing.kind === 'next-pod'
        ? standing.pod
        : standing.kind === 'needs-restart' && standing.first;
    return pod && pod.uid === marks.heldBy?.pod;
  });
  return isNext ? marks.heldBy : undefined;
}
