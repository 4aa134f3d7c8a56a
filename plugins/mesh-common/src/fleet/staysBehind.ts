import type { IntendedRevision } from '../model/intendedRevision';
import { isDangling } from '../state/placementVerdict';
import type { StandingNamespace } from './namespaceSurvey';
import type { NewestRevision } from './newestRevision';
import { hasSidecar, mayRunOther } from './podsRunning';

/**
 * Whether a pod still runs or may run, or labels still ask for, another revision than the newest that injects.
 *
 * @remarks
 * Where the newest is not known nothing is said to stay behind; the sentence above the list says that it is not known.
 */
export function staysBehind(
  {
    standing: { asksFor, workloads },
    runs,
  }: Pick<StandingNamespace, 'standing' | 'runs'>,
  newest: NewestRevision | null,
): boolean {
  if (!newest) return false;
  const isOther = (revision: string) => !newest.names.includes(revision);
  const asksForOther = (intended: IntendedRevision) =>
    intended.kind === 'revision'
      ? isOther(intended.revision)
      : isDangling(intended);
  return (
    runs.some(run => hasSidecar(run) && mayRunOther(newest.names, run)) ||
    asksForOther(asksFor) ||
    workloads.some(({ wouldGet }) => asksForOther(wouldGet))
  );
}
