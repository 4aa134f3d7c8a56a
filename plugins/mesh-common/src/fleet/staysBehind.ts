import type { IntendedRevision } from '../model/intendedRevision';
import type { PlacementStanding } from '../state/placementStanding';
import { isDangling } from '../state/placementVerdict';
import type { NewestRevision } from './newestRevision';

/**
 * Whether a pod still runs, or labels still ask for, another revision than the newest that injects.
 *
 * @remarks
 * Where the newest is not known nothing is said to stay behind; the sentence above the list says that it is not known.
 */
export function staysBehind(
  { asksFor, workloads, livePods }: PlacementStanding,
  newest: NewestRevision | null,
): boolean {
  if (!newest) return false;
  const isOther = (revision: string) => !newest.names.includes(revision);
  const asksForOther = (intended: IntendedRevision) =>
    intended.kind === 'revision'
      ? isOther(intended.revision)
      : isDangling(intended);
  return (
    livePods.some(
      ({ running }) => running.kind === 'revision' && isOther(running.revision),
    ) ||
    asksForOther(asksFor) ||
    workloads.some(({ wouldGet }) => asksForOther(wouldGet))
  );
}
