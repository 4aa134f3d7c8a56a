import type { InjectionWebhook } from '../facts/injectionWebhook';
import type {
  IntendedRevision,
  NotInjectedReason,
  ReasonStep,
} from '../model/intendedRevision';
import { injectorRefusal } from './injectorRefusal';
import {
  matchingConfigurations,
  type MatchingConfiguration,
} from './matchingConfigurations';
import { notInjectedSteps } from './notInjectedSteps';
import type { PodToInject } from './podToInject';
import { losingStep, matchSteps } from './reasonSteps';
import { whyNothingMatches } from './whyNothingMatches';

/**
 * What the live webhooks would do to a pod that is created now, with the chain of reasons.
 *
 * @remarks
 * The real selectors are evaluated, not a table of labels, since people and operators edit them. The injector's own
 * `neverInjectSelector`, `alwaysInjectSelector` and `policy` are taken as installed by default.
 *
 * @public
 */
export function resolveIntended(
  pod: PodToInject,
  webhooks: readonly InjectionWebhook[],
): IntendedRevision {
  const matches = matchingConfigurations(pod, webhooks);
  const standing = matches[matches.length - 1];
  if (!standing) {
    return notInjected(whyNothingMatches(pod, webhooks), pod, webhooks);
  }
  const refusal = injectorRefusal(pod);
  if (refusal) {
    const matched = matchSteps(pod, standing);
    return notInjected(refusal, pod, webhooks, matched);
  }
  const unpredictable = matches.find(match => !isPredictable(match));
  if (unpredictable) {
    return {
      kind: 'unknown',
      why: whyUnpredictable(unpredictable),
      reasons: matchSteps(pod, unpredictable),
    };
  }
  return injected(pod, matches.filter(isPredictable));
}

/** What the namespace's labels alone ask for: {@link resolveIntended} for a pod without labels of its own. @public */
export function resolveNamespaceIntended(
  namespace: string,
  labels: Readonly<Record<string, string>>,
  webhooks: readonly InjectionWebhook[],
): IntendedRevision {
  const plainPod: PodToInject = {
    namespace,
    namespaceLabels: labels,
    podLabels: {},
    podAnnotations: {},
    hostNetwork: false,
  };
  return resolveIntended(plainPod, webhooks);
}

type PredictableMatch = MatchingConfiguration & {
  configuration: { revision: string };
};

function isPredictable(
  match: MatchingConfiguration,
): match is PredictableMatch {
  return (
    !match.entry.hasMatchConditions && match.configuration.revision !== null
  );
}

function whyUnpredictable({
  configuration,
  entry,
}: MatchingConfiguration): string {
  return entry.hasMatchConditions
    ? `Webhook ${entry.name} of ${configuration.name} has matchConditions, which are not evaluated here.`
    : `Webhook configuration ${configuration.name} matches, but carries no label istio.io/rev that says which revision injects.`;
}

function injected(
  pod: PodToInject,
  matches: readonly PredictableMatch[],
): IntendedRevision {
  const losers = matches.slice(0, -1);
  const standing = matches[matches.length - 1];
  const { configuration, entry } = standing;
  return {
    kind: 'revision',
    revision: configuration.revision,
    ...(configuration.tag !== null && { tag: configuration.tag }),
    configuration: configuration.name,
    configurationUid: configuration.uid,
    entry: entry.name,
    alsoMatched: losers.map(loser => ({
      configuration: loser.configuration.name,
      revision: loser.configuration.revision,
    })),
    reasons: [...matchSteps(pod, standing), ...losers.map(losingStep)],
  };
}

function notInjected(
  reason: NotInjectedReason,
  pod: PodToInject,
  webhooks: readonly InjectionWebhook[],
  before: ReasonStep[] = [],
): IntendedRevision {
  const steps = notInjectedSteps(reason, pod, webhooks);
  return { kind: 'none', reason, reasons: [...before, ...steps] };
}
