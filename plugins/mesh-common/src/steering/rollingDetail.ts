import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { Message } from '../model/message';
import { listNames, say } from '../model/say';
import { renewalOf } from '../steps/renewal';
import { newPodsOf, unreadyPods } from '../steps/rollout';

/** How far a rollout is, in the words of its kind. */
export function rollingDetail(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  why: string,
): Message {
  const { kind, replicas, status } = workload;
  const starting = unreadyPods(newPodsOf(workload, pods));
  if (kind === 'StatefulSet' && starting.length > 0) {
    return say(
      'workload.rolling.ordered',
      '{why}; {pods} starting, the next one follows when it is ready.',
      { why, pods: listNames(starting) },
    );
  }
  if (kind === 'DaemonSet' && renewalOf(workload).by === 'restart') {
    return say(
      'workload.rolling.nodes',
      'Renewed on {done} of {nodes} nodes; {why}.',
      { done: status.updatedReplicas, nodes: replicas, why },
    );
  }
  return say('workload.rolling', '{why}.', { why });
}
