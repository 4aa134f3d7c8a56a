import type { PodFact } from '../facts/podFact';
import { listNames } from '../model/say';
import { countedPodsOf } from './countedPods';
import { evictedPodsOf, isOfRenewal } from './evictions';
import { renewalOf } from './renewal';
import type { Assessed } from './restartMarks';
import { stopWith } from './stopWith';
import type { StepContext, Verdict } from './verdict';
import { wantedRevision } from './wanted';
import { workloadObject } from './workloadRef';

/**
 * Stops at the first pod that a renewal made without a sidecar, though the plan promised one; null while there is none.
 *
 * @remarks
 * An admission cache that lags gives the former sidecar, never none: so this is no matter of waiting, and the next
 * workload would lose its sidecar as well. Going back is not held up by it.
 */
export function bareNewPods(
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  const { migration, facts } = context;
  if (migration.direction === 'back') return null;
  for (const { workload } of assessed) {
    const evicted = evictedPodsOf(workload, migration).found;
    const isNew = (pod: PodFact) =>
      renewalOf(workload).by === 'evict'
        ? evicted.length > 0 && !evicted.includes(pod.uid)
        : isOfRenewal(pod, workload, migration);
    const bare = countedPodsOf(workload, pods).filter(
      pod => pod.running.kind === 'none' && isNew(pod),
    );
    if (bare.length > 0) {
      return stopWith({
        code: 'MESH246',
        object: workloadObject(workload, facts),
        says: 'New pods of {workload} have no sidecar: {pods}. The plan said {revision}. No other workload is restarted.',
        remedy:
          'See which webhook or injector left the pods out (page "Why?"). Correct it and retry, or roll back.',
        params: {
          workload: workload.name,
          pods: listNames(bare.map(({ name }) => name)),
          revision: wantedRevision(migration),
        },
        evidence: bare.map(({ name }) => `${name}: no sidecar`),
      });
    }
  }
  return null;
}
