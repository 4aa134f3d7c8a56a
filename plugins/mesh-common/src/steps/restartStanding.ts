import { podIsMadeBy, type PodFact, type WorkloadFact } from '../facts/podFact';
import { podIsPresent } from '../facts/presentPods';
import type { MigrationRecord } from '../model/migrationRecord';
import {
  countedPodsOf,
  podIsLive,
  podRuns,
  templateIsCounted,
} from './countedPods';
import { evictStanding } from './evictStanding';
import { renewalOf } from './renewal';
import { podsOfWorkload, whyNotComplete } from './renewedPods';
import { rolloutStanding } from './rolloutStanding';
import { slippedStanding } from './slippedStanding';
import { stampIsGone } from './stampIsGone';
import { stampState, wasStamped } from './restartStamp';
import {
  rolloutTrouble,
  whyNotRolledOut,
  type RolloutTrouble,
} from './rollout';
import { wantedRevision } from './wanted';

/** Where the restart of one workload stands. Pods decide, the stamp only says whom a rollout belongs to. */
export type RestartStanding =
  /** Every counted pod runs the wanted revision and no rollout is under way. */
  | { kind: 'settled' }
  /** `first` is the pod that is evicted first, where that is how it is renewed. */
  | { kind: 'needs-restart'; stale: PodFact[]; first?: PodFact }
  /** Its renewal is under way, and goes on with this pod alone. `slipped`: it was created with the wrong revision. */
  | { kind: 'next-pod'; pod: PodFact; left: number; slipped: boolean }
  /** Going back: a StatefulSet waits for this broken pod of a former template, and has to be spared it. */
  | { kind: 'hangs'; pod: PodFact }
  | { kind: 'rolling'; ours: boolean; why: string }
  | { kind: 'troubled'; trouble: RolloutTrouble }
  /** It was restarted for this attempt, and somebody put its template back: these pods stayed. */
  | { kind: 'undone'; stale: PodFact[] }
  /** It was restarted for this attempt, and its new pods still do not run the wanted revision. */
  | { kind: 'restarted-in-vain'; stale: PodFact[] };

/** See {@link RestartStanding}. */
export function restartStanding(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  record: MigrationRecord,
): RestartStanding {
  const stale = stalePodsOf(workload, pods, record);
  if (!templateIsCounted(workload)) return ofOptedOutTemplate(stale);
  const { by } = renewalOf(workload);
  switch (by) {
    case 'restart':
      return ofTemplate(workload, pods, record);
    case 'evict':
      return evictStanding(workload, pods, record);
    case 'rollout':
      return rolloutStanding(workload, pods, record);
    case 'itself':
    case 'nobody':
      return { kind: 'settled' };
    default: {
      const never: never = by;
      return never;
    }
  }
}

function ofTemplate(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  record: MigrationRecord,
): RestartStanding {
  const stale = stalePodsOf(workload, pods, record);
  const stamp = stampState(workload, record);
  const why = whyNotRolledOut(workload);
  // Going back must not wait for a rollout that the revision it leaves may be breaking, nor a retry for our own.
  const hurries = record.direction === 'back' || stamp === 'earlier';
  const isDue = stale.length > 0 && (hurries || why === null);
  const isGone = stampIsGone(workload, record);
  // Once for each attempt: a stamp that somebody takes off again must not be answered with another restart.
  if (isDue && !isGone && !wasStamped(workload, record)) {
    return { kind: 'needs-restart', stale };
  }
  if (why !== null) {
    const trouble = rolloutTrouble(workload, pods);
    const hanging = trouble && hangingPod(workload, pods, trouble, record);
    if (hanging) return { kind: 'hangs', pod: hanging };
    return trouble
      ? { kind: 'troubled', trouble }
      : { kind: 'rolling', ours: stamp !== 'none', why };
  }
  if (stale.length === 0) return allListed(workload, pods, stamp !== 'none');
  /*
   * Pods and Deployments are read one after the other: a complete Deployment can come with pods that were listed while
   * the old ones still existed. Only a pod of the present template shows that the restart did not help.
   */
  const present = stale.filter(pod => podIsPresent(pod, workload));
  if (present.length === 0) {
    return { kind: 'rolling', ours: true, why: 'its old pods are going away' };
  }
  // The status says for a moment that nothing is missing when one was just evicted: the next would go beside it.
  const incomplete = whyNotComplete(workload, pods);
  if (incomplete !== null) {
    return { kind: 'rolling', ours: !isGone, why: incomplete };
  }
  return isGone
    ? { kind: 'undone', stale: present }
    : slippedStanding(workload, present, record);
}

function hangingPod(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  { hangs, pod }: RolloutTrouble,
  { direction }: MigrationRecord,
): PodFact | undefined {
  if (!hangs || direction === 'forward') return undefined;
  return podsOfWorkload(workload, pods).live.find(
    ({ name, ready }) => name === pod && !ready,
  );
}

/** Nothing restarts it; its last pods that are in the mesh leave it by themselves. */
function ofOptedOutTemplate(stale: readonly PodFact[]): RestartStanding {
  return stale.length === 0
    ? { kind: 'settled' }
    : {
        kind: 'rolling',
        ours: false,
        why: 'its template is out of the mesh, and pods of a former one are still there',
      };
}

/**
 * The pods may have been listed before the last ones were created: what was not seen is not settled. Nor is what is not
 * ready yet, though the status, which is written a moment later, does not say so. Both are so as well while a renewed
 * pod is made once more, after an eviction for example.
 */
function allListed(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  ours: boolean,
): RestartStanding {
  const listed = pods.filter(
    pod => podIsLive(pod) && podIsMadeBy(pod, workload),
  );
  const ready = listed.filter(pod => pod.ready).length;
  const { replicas } = workload;
  const rolling = (why: string) => ({ kind: 'rolling', ours, why }) as const;
  if (listed.length < replicas) {
    return rolling(`${listed.length} of ${replicas} pods are to be seen`);
  }
  return ready < replicas
    ? rolling(`${ready} of ${replicas} pods are ready`)
    : { kind: 'settled' };
}

/** Counted pods of the workload that do not run the wanted revision. */
export function stalePodsOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  record: MigrationRecord,
): PodFact[] {
  const revision = wantedRevision(record);
  return countedPodsOf(workload, pods).filter(pod => !podRuns(pod, revision));
}
