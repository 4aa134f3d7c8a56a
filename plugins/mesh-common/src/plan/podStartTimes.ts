import type { PodFact } from '../facts/podFact';

/**
 * The time until a pod that takes another's place is ready, in seconds, where nothing is known of the workload's own
 * pods: the old one ends, the image is on the node, proxy and application start.
 */
const assumed = 25;

/** A pod that became ready later was mended, or waited for something else than its start. */
const longestStart = 900;

/** How long the pods of a workload took from their creation until they were ready, in seconds. */
export interface PodStartTimes {
  least: number;
  most: number;
}

/**
 * Learned from the pods that run: those of which no container was ever restarted, since their condition tells of the
 * last start alone.
 */
export function podStartTimes(pods: readonly PodFact[]): PodStartTimes {
  const times = pods.flatMap(({ createdAt, readySince, restarts }) => {
    if (readySince === undefined || restarts.count > 0) return [];
    const seconds = (Date.parse(readySince) - Date.parse(createdAt)) / 1000;
    // Kubernetes writes whole seconds.
    return seconds >= 0 && seconds <= longestStart
      ? [Math.max(1, seconds)]
      : [];
  });
  return times.length > 0
    ? { least: Math.min(...times), most: Math.max(...times) }
    : { least: assumed, most: assumed };
}
