import type { WorkloadState } from '../contract/entityMesh';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import { judgePodsOf } from '../injection/judgePodsOf';
import { resolveNamespaceIntended } from '../injection/resolveIntended';
import { resolveWorkloadIntended } from '../injection/resolveWorkloadIntended';
import type { IntendedRevision } from '../model/intendedRevision';
import type { Difference } from '../model/difference';
import type { RunningRevision } from '../model/runningRevision';
import { podIsLive } from '../facts/podIsLive';
import { podIsPending } from '../injection/podStanding';
import { buildWorkloadState } from './buildWorkloadState';
import { impliedWorkloads } from '../facts/impliedWorkloads';
import { expectedProxy } from './expectedProxy';
import { injectionIn } from './injectionIn';
import type { PlacementFacts } from './placementInput';

/** A pod whose revision somebody answers for: neither gone, nor opted out, nor beyond the injector's reach. @public */
export interface CountedPod {
  running: RunningRevision;
  wouldGet: IntendedRevision;
  differences: Difference[];
}

/** Where a namespace that exists stands. @public */
export interface PlacementStanding {
  asksFor: IntendedRevision;
  workloads: WorkloadState[];
  counted: CountedPod[];
  /** Everything that runs, including what is not counted. */
  livePods: PodFact[];
  /** Pods that wait for a node: they have neither moved nor stayed behind. */
  pending: number;
}

/** Works out where the namespace stands; an unknown fact makes what rests on it unknown, and nothing else. @public */
export function placementStanding(
  namespace: string,
  facts: PlacementFacts,
): PlacementStanding {
  const intended = intendedBy(namespace, facts);
  const pods =
    facts.pods.state === 'known' ? judgePodsOf(facts.pods.value, facts) : [];
  const workloads = workloadsWithOwners(facts, pods);
  const states = workloads.map(workload =>
    stateOf(namespace, workload, pods, intended(workload), facts),
  );
  const live = pods.filter(podIsLive);
  const running = live.filter(pod => !podIsPending(pod));
  return {
    asksFor: intended(null),
    workloads: states,
    counted: states.flatMap(countedPodsOf),
    livePods: running,
    pending: live.length - running.length,
  };
}

function stateOf(
  namespace: string,
  workload: WorkloadFact,
  pods: readonly PodFact[],
  wouldGet: IntendedRevision,
  facts: PlacementFacts,
): WorkloadState {
  const expected = expectedProxy(wouldGet, facts);
  return buildWorkloadState(namespace, workload, pods, { wouldGet, expected });
}

function workloadsWithOwners(
  { workloads, pods }: PlacementFacts,
  podFacts: readonly PodFact[],
): WorkloadFact[] {
  // A workload without its pods would look as if none ran; then nothing is shown rather than something wrong.
  if (workloads.state === 'unknown' || pods.state === 'unknown') return [];
  return [...workloads.value, ...impliedWorkloads(podFacts, workloads.value)];
}

/** What a workload's template, or a plain pod for null, would be injected with now. */
function intendedBy(
  namespace: string,
  facts: PlacementFacts,
): (workload: WorkloadFact | null) => IntendedRevision {
  const { object } = facts;
  if (object.state === 'unknown') return always(object.why);
  const read = injectionIn(facts);
  if (read.state === 'unknown') return always(read.why);
  const injection = read.value;
  const namespaceLabels = object.value?.labels ?? {};
  return workload =>
    workload === null
      ? resolveNamespaceIntended(namespace, namespaceLabels, injection)
      : resolveWorkloadIntended(
          { namespace, namespaceLabels },
          workload,
          injection,
        );
}

function always(why: string): () => IntendedRevision {
  return () => ({ kind: 'unknown', why, reasons: [] });
}

function countedPodsOf({ pods, wouldGet }: WorkloadState): CountedPod[] {
  return pods
    .filter(({ standing }) => standing === 'counted')
    .map(({ running, differences }) => ({ running, wouldGet, differences }));
}
