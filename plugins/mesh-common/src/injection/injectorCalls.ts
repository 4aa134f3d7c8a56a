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
    });
  }
  return calls;
}
