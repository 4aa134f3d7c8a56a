import type { Canary } from '../model/migrationRecord';
import type { PodFact } from '../facts/podFact';
import { livePodsOf } from './countedPods';
import { elapsed } from './elapsed';
import { canaryWatchMs } from './pace';
import type { Assessed } from './restartMarks';
import { stampState } from './restartStamp';
import type { StepContext } from './verdict';

/**
 * The first workload as it is seen now: since when it is ready, and how often its containers had been restarted then.
 *
 * @remarks
 * Absent going back, before anything is renewed, and once the workload is gone: then the next one is the first.
 */
export function canaryMark(
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  context: StepContext,
): Canary | undefined {
  const { migration, now } = context;
  if (migration.direction === 'back') return undefined;
  const canary = migration.marks.canary ?? ofEarlierAttempt(assessed, context);
  if (canary === undefined || canary.watchedAt) return canary;
  const found = canaryOf(canary, assessed);
  if (!found) return undefined;
  const live = livePodsOf(found.workload, pods);
  const isSteady =
    found.standing.kind === 'settled' && live.every(({ ready }) => ready);
  if (!isSteady) return { ...canary, readySince: undefined };
  const seen: Canary = {
    uid: canary.uid,
    readySince: canary.readySince ?? now,
    firstReadyAt: canary.firstReadyAt ?? now,
    restarts: Object.fromEntries(
      live.map(pod => [
        pod.uid,
        canary.restarts[pod.uid] ?? pod.restarts.count,
      ]),
    ),
  };
  return isOver(seen, live, context)
    ? { uid: canary.uid, restarts: {}, watchedAt: now }
    : seen;
}

/** The workload that a mark names, as it is now. */
export function canaryOf(
  { uid }: Canary,
  assessed: readonly Assessed[],
): Assessed | undefined {
  return assessed.find(({ workload }) => workload.uid === uid);
}

/** The pods whose containers were restarted since they were first seen ready. */
export function restartedPods(
  { restarts }: Canary,
  pods: readonly PodFact[],
): PodFact[] {
  return pods.filter(
    pod => pod.restarts.count > (restarts[pod.uid] ?? pod.restarts.count),
  );
}

function isOver(
  canary: Canary,
  pods: readonly PodFact[],
  context: StepContext,
): boolean {
  return (
    canary.readySince !== undefined &&
    restartedPods(canary, pods).length === 0 &&
    elapsed(canary.readySince, context.now) >= canaryWatchMs(context)
  );
}

/**
 * A retry after trouble with the first workload watches it again. It is known by the stamp of an earlier attempt, and
 * by being the only one that has it: where a second one was begun, the watch had passed.
 */
function ofEarlierAttempt(
  assessed: readonly Assessed[],
  { migration }: StepContext,
): Canary | undefined {
  const earlier = assessed.filter(
    ({ workload }) => stampState(workload, migration) === 'earlier',
  );
  return earlier.length === 1
    ? { uid: earlier[0].workload.uid, restarts: {} }
    : undefined;
}
