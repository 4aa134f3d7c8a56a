import type { RevisionCount } from './workload';

/** Counts of the same revision and version as one, most pods first; what is not known is never added to what is. @public */
export function addUpRuns(counts: readonly RevisionCount[]): RevisionCount[] {
  const sums = new Map<string, RevisionCount>();
  for (const { pods, ...what } of counts) {
    const { revision, version, unknownRevision = false, mayBe = null } = what;
    const key = JSON.stringify([revision, version, unknownRevision, mayBe]);
    const before = sums.get(key)?.pods ?? 0;
    sums.set(key, { ...what, pods: before + pods });
  }
  return [...sums.entries()]
    .sort(([a, x], [b, y]) => y.pods - x.pods || (a < b ? -1 : 1))
    .map(([, sum]) => sum);
}
