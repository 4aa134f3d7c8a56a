import type { PlannedWorkload } from '../contract/plan';
import type { WorkloadFact } from '../facts/podFact';
import type { Message } from '../model/message';
import { count, say } from '../model/say';
import { templateIsCounted } from '../steps/countedPods';
import { workloadNote } from '../steps/workloadNote';

/** What will be felt of a workload, or why nothing is. */
export function plannedEffect(
  workload: WorkloadFact,
  method: PlannedWorkload['method'],
  namespace: string,
  targetRevision: string | null,
): Message {
  switch (method) {
    case 'restart':
      return restartEffect(workload);
    case 'evict':
      return say('plan.effect.evict', '{pods}, evicted one by one', {
        pods: count(workload.replicas, 'pod'),
      });
    case 'rollout':
      return say(
        'plan.effect.rollout',
        '{pods}, restarted by Argo Rollouts, which evicts at most {atOnce} at a time',
        {
          pods: count(workload.replicas, 'pod'),
          atOnce: atOnce(workload.strategy?.maxUnavailable ?? 1),
        },
      );
    case 'itself':
    case 'blocked':
      return (
        workloadNote(workload, namespace) ?? noEffect(workload, targetRevision)
      );
    case 'none':
      return noEffect(workload, targetRevision);
    default: {
      const never: never = method;
      return never;
    }
  }
}

function restartEffect({ kind, replicas, strategy }: WorkloadFact): Message {
  const pods = count(replicas, 'pod');
  if (!strategy || strategy.type === 'Recreate') {
    return say(
      'plan.effect.recreate',
      '{pods}, all removed before new ones start',
      { pods },
    );
  }
  const { maxSurge, maxUnavailable } = strategy;
  if (kind === 'StatefulSet') {
    return replicas === 1
      ? say('plan.effect.single', '1 pod, down until the new one is ready')
      : say(
          'plan.effect.ordered',
          '{pods}, {atOnce} at a time, from the last',
          {
            pods,
            atOnce: atOnce(maxUnavailable),
          },
        );
  }
  if (kind === 'DaemonSet')
    return nodeEffect(replicas, maxSurge, maxUnavailable);
  return say(
    'plan.effect.rolling',
    '{pods}, {surge} surge, {unavailable} unavailable',
    { pods, surge: maxSurge, unavailable: maxUnavailable },
  );
}

function nodeEffect(
  nodes: number,
  surge: number,
  unavailable: number,
): Message {
  return surge > 0
    ? say(
        'plan.effect.nodes-surge',
        '{nodes}, {atOnce} at a time, the new pod ready before the old one ends',
        { nodes: count(nodes, 'node'), atOnce: atOnce(surge) },
      )
    : say(
        'plan.effect.nodes',
        '{nodes}, {atOnce} at a time, each without its pod meanwhile',
        { nodes: count(nodes, 'node'), atOnce: atOnce(unavailable) },
      );
}

function atOnce(number: number): string {
  return number === 1 ? 'one' : String(number);
}

function noEffect(
  workload: WorkloadFact,
  targetRevision: string | null,
): Message {
  if (!templateIsCounted(workload)) {
    return say('plan.effect.out', 'Stays out of the mesh, is not restarted.');
  }
  if (workload.replicas === 0) {
    return say(
      'plan.effect.zero',
      'Scaled to zero, is not restarted; it gets the target when it is scaled up.',
    );
  }
  return say('plan.effect.none', 'Runs {revision} already, is not restarted.', {
    revision: targetRevision ?? 'the target',
  });
}
