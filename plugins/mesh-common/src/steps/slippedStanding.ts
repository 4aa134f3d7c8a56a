import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { MigrationRecord } from '../model/migrationRecord';
import { evictedPodsOf } from './evictions';
import type { RestartStanding } from './restartStanding';

/**
 * Pods that a renewal created, and that do not run the wanted revision all the same: each is renewed alone, once, where
 * an admission cache that lags explains it; otherwise nothing more is tried.
 */
export function slippedStanding(
  workload: WorkloadFact,
  stale: PodFact[],
  record: MigrationRecord,
): RestartStanding {
  const { again } = evictedPodsOf(workload, record);
  const inVain = stale.filter(({ uid }) => !again.includes(uid));
  if (inVain.length > 0 || wouldTakeItDown(workload, record)) {
    return { kind: 'restarted-in-vain', stale };
  }
  return {
    kind: 'next-pod',
    pod: stale[0],
    left: stale.length - 1,
    slipped: true,
  };
}

/** An eviction has no surge: the only pod would be away without anybody's consent. */
function wouldTakeItDown(
  { replicas, strategy }: WorkloadFact,
  { direction, options }: MigrationRecord,
): boolean {
  return (
    replicas === 1 &&
    direction === 'forward' &&
    !options.acceptDowntime &&
    (strategy?.maxUnavailable ?? 0) === 0
  );
}
