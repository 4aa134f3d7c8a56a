import type { RevisionCount } from '../model/workload';

/** How many of the pods run the revision, whatever its version. */
export function podsRunning(
  revision: string | null,
  runs: readonly RevisionCount[],
): number {
  if (revision === null) return 0;
  return runs
    .filter(each => each.revision === revision)
    .reduce((sum, { pods }) => sum + pods, 0);
}
