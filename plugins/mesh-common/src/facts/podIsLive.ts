import type { PodFact } from './podFact';

/** True for a pod that still runs or will run: neither completed nor on its way out. @public */
export function podIsLive(pod: PodFact): boolean {
  return (
    !pod.terminating && pod.phase !== 'Succeeded' && pod.phase !== 'Failed'
  );
}
