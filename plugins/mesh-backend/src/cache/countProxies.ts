import type { PodEntry } from './watchedResources';

/** Pods with a sidecar by the revision that they run. */
export function countProxies(pods: Iterable<PodEntry>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { fact } of pods) {
    if (fact.running.kind === 'none') continue;
    const { revision } = fact.running;
    counts[revision] = (counts[revision] ?? 0) + 1;
  }
  return counts;
}
