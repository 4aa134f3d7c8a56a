import type { RevisionCount } from '../model/workload';

/** Counts of the same revision and version as one, most pods first. @public */
export function addUpRuns(counts: readonly RevisionCount[]): RevisionCount[] {
  const sums = new Map<string, RevisionCount>();
  for (const { revision, version, pods } of counts) {
    const key = JSON.stringify([revision, version]);
    const before = sums.get(key)?.pods ?? 0;
    sums.set(key, { revision, version, pods: before + pods });
  }
  return [...sums.entries()]
    .sort(([a, x], [b, y]) => y.pods - x.pods || (a < b ? -1 : 1))
    .map(([, sum]) => sum);
}
