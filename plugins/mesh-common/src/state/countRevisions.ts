import type { RunningRevision } from '../model/runningRevision';
import type { RevisionCount } from '../model/workload';

/** Pods by what they run, most pods first; those without a sidecar count under the revision null. */
export function countRevisions(
  running: readonly RunningRevision[],
): RevisionCount[] {
  const counts = new Map<string, RevisionCount>();
  for (const each of running) {
    const revision = each.kind === 'revision' ? each.revision : null;
    const version = each.kind === 'none' ? null : each.proxyVersion;
    const isUnknown = each.kind === 'unknown';
    const key = JSON.stringify([revision, version, isUnknown]);
    const pods = (counts.get(key)?.pods ?? 0) + 1;
    counts.set(key, {
      revision,
      version,
      pods,
      ...(isUnknown && { unknownRevision: true }),
    });
  }
  return [...counts.entries()]
    .sort(([a, { pods: x }], [b, { pods: y }]) => y - x || (a < b ? -1 : 1))
    .map(([, count]) => count);
}
