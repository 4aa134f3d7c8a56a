import type { IntendedRevision } from '../model/intendedRevision';
import { askedTemplates } from './askedTemplates';
import { awaySteps } from './awaySteps';
import type { Injection } from './injection';
import { injectorCalls, type InjectorCall } from './injectorCalls';
import { failingConditionStep, refusalStep, skipSteps } from './injectorSteps';
import { matchSteps } from './matchSteps';
import { notInjected } from './notInjected';
import type { PodToInject } from './podToInject';
import { otherCalls } from './otherCalls';
import { standingSteps } from './standingSteps';
import { weighCalls, type CallsOutcome } from './weighCalls';
import { whyNothingMatches } from './whyNothingMatches';

/**
 * What the live webhooks and the injectors behind them would do to a pod that is created now, with the chain of reasons.
 *
 * @remarks
 * The real selectors are evaluated, not a table of labels, since people and operators edit them. Settings of an injector
 * that could not be read are taken as installed by default, and the answer says so in `assumes`.
 *
 * @public
 */
export function resolveIntended(
  pod: PodToInject,
  injection: Injection,
): IntendedRevision {
  const calls = injectorCalls(pod, injection);
  const outcome = weighCalls(calls);
  switch (outcome.kind) {
    case 'refused':
      return refused(pod, injection, outcome.by);
    case 'open':
      return {
        kind: 'unknown',
        why: whyOpen(outcome.question),
        reasons: matchSteps(pod, outcome.question),
      };
    case 'injected':
      return injected(pod, injection, outcome, calls);
    case 'skipped':
      return skipped(pod, injection, outcome.by);
    case 'left-out':
      return notInjected('unanswered', pod, injection, [
        ...matchSteps(pod, outcome.by),
        ...awaySteps(outcome.by),
      ]);
    case 'not-called':
      return notInjected(whyNothingMatches(pod, injection), pod, injection);
    default:
      return outcome satisfies never;
  }
}

/** What the namespace's labels alone ask for: {@link resolveIntended} for a pod without labels of its own. @public */
export function resolveNamespaceIntended(
  namespace: string,
  labels: Readonly<Record<string, string>>,
  injection: Injection,
): IntendedRevision {
  const plainPod: PodToInject = {
    namespace,
    namespaceLabels: labels,
    podLabels: {},
    podAnnotations: {},
    hostNetwork: false,
  };
  return resolveIntended(plainPod, injection);
}

function whyOpen(call: InjectorCall): string {
  const { configuration, entry, conditions, injector } = call;
  if (conditions.kind === 'undetermined') {
    return `Whether webhook ${entry.name} of ${configuration.name} is called depends on its match condition ${conditions.condition}: ${conditions.why}`;
  }
  const { service, settings } = injector;
  if (service?.leadsTo && settings.state === 'unknown') {
    return `Webhook configuration ${configuration.name} matches. ${settings.why}`;
  }
  return `Webhook configuration ${configuration.name} matches, but neither its label istio.io/rev nor the Service that it calls says which revision injects.`;
}

function refused(
  pod: PodToInject,
  injection: Injection,
  by: InjectorCall,
): IntendedRevision {
  const { conditions, decision, unanswered } = by;
  return notInjected('refused', pod, injection, [
    ...matchSteps(pod, by),
    ...(conditions.kind === 'failing'
      ? [failingConditionStep(by, conditions.condition)]
      : []),
    ...(unanswered ? awaySteps(by) : []),
    ...(!unanswered && conditions.kind === 'met' && decision.kind === 'refuses'
      ? [refusalStep(pod, decision.because)]
      : []),
  ]);
}

function skipped(
  pod: PodToInject,
  injection: Injection,
  by: InjectorCall & { decision: { kind: 'skips' } },
): IntendedRevision {
  const { because } = by.decision;
  return notInjected(because.reason, pod, injection, [
    ...matchSteps(pod, by),
    ...skipSteps(by, because),
  ]);
}

function injected(
  pod: PodToInject,
  injection: Injection,
  { by: standing, unanswered }: Extract<CallsOutcome, { kind: 'injected' }>,
  calls: readonly InjectorCall[],
): IntendedRevision {
  const { configuration, entry, decision, injector } = standing;
  const others = otherCalls(calls, standing);
  const templates = askedTemplates(pod);
  const assumes = decision.kind === 'injects' ? decision.assumes : [];
  return {
    kind: 'revision',
    revision: injector.revision,
    ...(configuration.tag !== null && { tag: configuration.tag }),
    configuration: configuration.name,
    configurationUid: configuration.uid,
    entry: entry.name,
    ...(templates && { templates }),
    ...(assumes.length > 0 && { assumes: [...assumes] }),
    ...(unanswered?.unanswered && { unanswered: unanswered.unanswered }),
    alsoMatched: others.losers.map(loser => ({
      configuration: loser.configuration.name,
      revision: loser.injector.revision ?? 'unknown',
    })),
    reasons: standingSteps(pod, standing, others, injection),
  };
}
