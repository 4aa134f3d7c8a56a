import {
  compileInjection,
  matchingEntries,
  type CalledEntry,
} from './compileInjection';
import { conditionsOutcome, type ConditionsOutcome } from './conditionsOutcome';
import type { Injection } from './injection';
import { injectorDecision, type InjectorDecision } from './injectorDecision';
import type { PodToInject } from './podToInject';

/** An injector that the API server calls, or may call, for a pod, and what it does. */
export interface InjectorCall extends CalledEntry {
  /** Whether it is called for sure. */
  conditions: Exclude<ConditionsOutcome, { kind: 'not-met' }>;
  decision: InjectorDecision;
  /** What comes of it where nobody is there to answer; null where somebody is. */
  unanswered: 'refuses' | 'leaves-out' | null;
}

/** The calls for a pod, the one whose result stands at the end. */
export function injectorCalls(
  pod: PodToInject,
  injection: Injection,
): InjectorCall[] {
  const calls: InjectorCall[] = [];
  for (const each of matchingEntries(pod, compileInjection(injection))) {
    const conditions = conditionsOutcome(each.entry, pod);
    if (conditions.kind === 'not-met') continue;
    const decision = injectorDecision(pod, each.injector.settings);
    calls.push({
      configuration: each.configuration,
      entry: each.entry,
      injector: each.injector,
      wantedNamespaceLabels: each.wantedNamespaceLabels,
      wantedPodLabels: each.wantedPodLabels,
      conditions,
      decision,
      unanswered: unanswered(each),
    });
  }
  return calls;
}

/**
 * A Service without ready endpoints is no different for the moment, but comes back by itself, and one that leads out of
 * the cluster never has any: that is told as a step, and changes nothing.
 */
function unanswered({ entry, injector }: CalledEntry) {
  if (injector.service?.exists !== false) return null;
  return entry.failurePolicy === 'Fail' ? 'refuses' : 'leaves-out';
}
