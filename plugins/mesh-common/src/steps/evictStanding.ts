import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { MigrationRecord } from '../model/migrationRecord';
import { countedPodsOf, podRuns } from './countedPods';
import { evictedPodsOf, isBegun } from './evictions';
import {
  isBroken,
  podsOfWorkload,
  troubleOf,
  troubleOfRenewed,
  whyNotComplete,
} from './renewedPods';
import type { RestartStanding } from './restartStanding';
import { controllerTrouble } from './rollout';
import { wantedRevision } from './wanted';

/** Where the renewal of a workload stands whose pods are evicted one after the other. */
export function evictStanding(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  record: MigrationRecord,
): RestartStanding {
  const revision = wantedRevision(record);
  const counted = countedPodsOf(workload, pods);
  const stale = counted.filter(pod => !podRuns(pod, revision));
  const evicted = evictedPodsOf(workload, record);
  const begun = isBegun(evicted.found, counted);
  const incomplete = whyNotComplete(workload, pods);
  if (stale.length === 0) return ofRenewed(workload, pods, begun);
  if (begun) {
    const uids = [...evicted.found, ...evicted.again];
    const unknown = stale.filter(({ uid }) => !uids.includes(uid));
    if (unknown.length > 0)
      return { kind: 'restarted-in-vain', stale: unknown };
  }
  // Going back must not wait for pods that the revision it leaves may be breaking: those go first.
  const broken = stale.filter(isBroken);
  if (record.direction === 'back' && broken.length > 0) {
    return nextOf(broken, stale, { workload, record, begun });
  }
  // What is broken before anything was evicted is somebody else's, and would be waited for without end as well.
  const trouble = begun
    ? (troubleOfRenewed(counted, revision) ?? controllerTrouble(workload))
    : troubleOf(counted);
  if (trouble) return { kind: 'troubled', trouble };
  return incomplete === null
    ? nextOf(stale, stale, { workload, record, begun })
    : { kind: 'rolling', ours: begun, why: incomplete };
}

function ofRenewed(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  begun: boolean,
): RestartStanding {
  const incomplete = whyNotComplete(workload, pods);
  if (incomplete === null) return { kind: 'settled' };
  const { live } = podsOfWorkload(workload, pods);
  const trouble =
    troubleOf(live) ?? (begun ? controllerTrouble(workload) : null);
  return trouble
    ? { kind: 'troubled', trouble }
    : { kind: 'rolling', ours: begun, why: incomplete };
}

function nextOf(
  candidates: readonly PodFact[],
  stale: PodFact[],
  {
    workload,
    record,
    begun,
  }: { workload: WorkloadFact; record: MigrationRecord; begun: boolean },
): RestartStanding {
  const { again } = evictedPodsOf(workload, record);
  const [pod] = evictionOrder(workload, candidates, ({ uid }) =>
    again.includes(uid),
  );
  if (!begun) return { kind: 'needs-restart', stale, first: pod };
  return {
    kind: 'next-pod',
    pod,
    left: stale.length - 1,
    slipped: again.includes(pod.uid),
  };
}

/**
 * Broken pods first, since they do no work; of a StatefulSet the highest ordinal, as its controller would go; what
 * slipped through comes last.
 *
 * @remarks
 * A pod of a StatefulSet is told by its name, `<set>-<ordinal>`.
 */
export function evictionOrder(
  { kind, name }: Pick<WorkloadFact, 'kind' | 'name'>,
  pods: readonly PodFact[],
  isLast: (pod: PodFact) => boolean = () => false,
): PodFact[] {
  const ordinal = (pod: PodFact) => Number(pod.name.slice(name.length + 1));
  const byName = (a: PodFact, b: PodFact) => (a.name < b.name ? -1 : 1);
  return [...pods].sort(
    (a, b) =>
      Number(isLast(a)) - Number(isLast(b)) ||
      Number(isBroken(b)) - Number(isBroken(a)) ||
      (kind === 'StatefulSet' ? ordinal(b) - ordinal(a) : byName(a, b)),
  );
}
