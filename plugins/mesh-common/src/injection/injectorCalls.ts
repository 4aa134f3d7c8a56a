import { compileInjection, type CompiledEntry } from './compileInjection';
import { conditionsOutcome, type ConditionsOutcome } from './conditionsOutcome';
import type { Injection } from './injection';
import { injectorDecision, type InjectorDecision } from './injectorDecision';
import type { PodToInject } from './podToInject';

/** An injector that the API server calls, or may call, for a pod, and what it does. */
export interface InjectorCall extends CompiledEntry {
  /** Whether it is called for sure. */
  conditions: Exclude<ConditionsOutcome, { kind: 'not-met' }>;
  decision: InjectorDecision;
}

/** The calls for a pod, the one whose result stands at the end. */
export function injectorCalls(
  pod: PodToInject,
  injection: Injection,
): InjectorCall[] {
  const { entries, namespaceLabels, podLabels } = compileInjection(injection);
  // The API server puts this label on every namespace; the `auto.` entry selects by it.
  const ofNamespace = namespaceLabels.valuesOf({
    ...pod.namespaceLabels,
    'kubernetes.io/metadata.name': pod.namespace,
  });
  const ofPod = podLabels.valuesOf(pod.podLabels);
  const calls: InjectorCall[] = [];
  for (const each of entries) {
    if (!each.matchesNamespace(ofNamespace) || !each.matchesPod(ofPod)) {
      continue;
    }
    const conditions = conditionsOutcome(each.entry, pod);
    if (conditions.kind === 'not-met') continue;
    const decision = injectorDecision(pod, each.injector.settings);
    calls.push({ ...each, conditions, decision });
  }
  return calls;
}
