import type { PodFact } from '../facts/podFact';
import type { PodStanding } from '../model/workload';
import { bringsItsProxy, podIsOptedOut } from './podIsOptedOut';

/** Whether the pod says anything about how far its workload is; the first reason why not that holds. @public */
export function podStanding(pod: PodFact): PodStanding {
  if (pod.phase === 'Succeeded' || pod.phase === 'Failed') return 'completed';
  if (pod.terminating) return 'terminating';
  if (bringsItsProxy(pod)) return 'own-proxy';
  if (podIsOptedOut(pod.labels, pod.annotations)) return 'opted-out';
  if (pod.hostNetwork) return 'host-network';
  return podIsPending(pod) ? 'pending' : 'counted';
}

/**
 * True for a pod that waits for a node.
 *
 * @remarks
 * It was injected when it was created, but runs nothing: it is neither moved nor left behind. A migration waits for it
 * all the same.
 *
 * @public
 */
export function podIsPending({
  phase,
  node,
}: Pick<PodFact, 'phase' | 'node'>): boolean {
  return phase === 'Pending' && node === null;
}
