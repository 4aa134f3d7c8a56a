import type { PodEntry } from './watchedResources';

/** Pods with a proxy by the revision that they run, where it is known. */
export function countProxies(pods: Iterable<PodEntry>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { fact } of pods) {
    if (fact.running.kind !== 'revision') continue;
    const { revision } = fact.running;
    counts[revision] = (counts[revision] ?? 0) + 1;
  }
  return counts;
}
