import type { PlannedWorkload, RenewalForecast } from '../contract/plan';
import type { WorkloadFact } from '../facts/podFact';
import type { Message } from '../model/message';
import { count, listNames, say } from '../model/say';
import { templateIsCounted } from '../steps/countedPods';
import { workloadNote } from '../steps/workloadNote';
import { aboutTime } from './aboutDuration';
import { nextRunEffect } from './nextRunEffect';

/** What an effect is told from. */
export interface EffectInput {
  workload: WorkloadFact;
  method: PlannedWorkload['method'];
  forecast: RenewalForecast | null;
  namespace: string;
  targetRevision: string | null;
  /** ISO 8601. */
  madeAt: string;
}

/** What will be felt of a workload, or why nothing is. */
export function plannedEffect(input: EffectInput): Message {
  const { workload, forecast, namespace } = input;
  switch (input.method) {
    case 'restart':
    case 'evict':
    case 'rollout':
      return forecast
        ? renewalEffect(workload, input.method, forecast)
        : noEffect(input);
    case 'itself':
      return (
        nextRunEffect(workload, input.madeAt) ??
        workloadNote(workload, namespace) ??
        noEffect(input)
      );
    case 'blocked':
      return workloadNote(workload, namespace) ?? noEffect(input);
    case 'none':
      return noEffect(input);
    default: {
      const never: never = input.method;
      return never;
    }
  }
}

function renewalEffect(
  workload: WorkloadFact,
  method: 'restart' | 'evict' | 'rollout',
  forecast: RenewalForecast,
): Message {
  switch (method) {
    case 'restart':
      return restartEffect(workload, forecast);
    case 'evict':
      return say(
        'plan.effect.evict',
        '{pods}, evicted one after the other ({names}), each when all others are ready, about {duration}',
        {
          pods: count(forecast.evictions.length, 'pod'),
          names: listNames(forecast.evictions, 6),
          duration: aboutTime(forecast),
        },
      );
    case 'rollout':
      return say(
        'plan.effect.rollout',
        '{pods}, restarted by Argo Rollouts, which evicts at most {atOnce} at a time, about {duration}',
        {
          pods: count(workload.replicas, 'pod'),
          atOnce: atOnceWords(forecast),
          duration: aboutTime(forecast),
        },
      );
    default: {
      const never: never = method;
      return never;
    }
  }
}

function restartEffect(
  { kind, replicas, strategy }: WorkloadFact,
  forecast: RenewalForecast,
): Message {
  const atOnce = atOnceWords(forecast);
  const duration = aboutTime(forecast);
  const pods = count(replicas, 'pod');
  if (strategy?.type !== 'RollingUpdate') {
    return say(
      'plan.effect.recreate',
      '{pods}, all removed before new ones start, about {duration}',
      { pods, duration },
    );
  }
  if (kind === 'StatefulSet') {
    return replicas === 1
      ? say(
          'plan.effect.single',
          '1 pod, down until the new one is ready, about {duration}',
          { duration },
        )
      : say(
          'plan.effect.ordered',
          '{pods}, {atOnce} at a time, from the last, about {duration}',
          { pods, atOnce, duration },
        );
  }
  if (kind === 'DaemonSet') return nodeEffect(replicas, forecast);
  const { surge, unavailable } = forecast;
  return say(
    'plan.effect.rolling',
    '{pods}, {surge} surge, {unavailable} unavailable, {atOnce} at a time, about {duration}',
    { pods, surge, unavailable, atOnce, duration },
  );
}

function nodeEffect(replicas: number, forecast: RenewalForecast): Message {
  const params = {
    nodes: count(replicas, 'node'),
    atOnce: atOnceWords(forecast),
    duration: aboutTime(forecast),
  };
  return forecast.surge > 0
    ? say(
        'plan.effect.nodes-surge',
        '{nodes}, {atOnce} at a time, the new pod ready before the old one ends, about {duration}',
        params,
      )
    : say(
        'plan.effect.nodes',
        '{nodes}, {atOnce} at a time, each without its pod meanwhile, about {duration}',
        params,
      );
}

function atOnceWords({ podsAtOnce }: RenewalForecast): string {
  return podsAtOnce === 1 ? 'one' : String(podsAtOnce);
}

function noEffect({ workload, targetRevision }: EffectInput): Message {
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
