import type { PlacementStanding } from '../state/placementStanding';

/** Whether the labels of a namespace, or of a workload's template in it, give this revision to a pod created now. */
export function isAskedFor(
  revision: string,
  { asksFor, workloads }: PlacementStanding,
): boolean {
  return [asksFor, ...workloads.map(({ wouldGet }) => wouldGet)].some(
    intended => intended.kind === 'revision' && intended.revision === revision,
  );
}
