import type { LabelSelector } from '../facts/injectionWebhook';
import { INJECT_LABEL, REVISION_LABEL } from '../model/labels';
import type { Injection } from './injection';

/**
 * The labels of a pod by which webhooks and injectors decide whether it is injected; two pods that agree in these, in
 * their annotations of Istio and in host networking are one question.
 *
 * @returns null where any label may decide: a match condition may look at each, and settings may not be known
 * @public
 */
export function labelsLookedAt({
  webhooks,
  services,
}: Injection): ReadonlySet<string> | null {
  if (services.state === 'unknown') return null;
  const entries = webhooks.flatMap(each => each.entries);
  if (entries.some(({ matchConditions }) => matchConditions.length > 0)) {
    return null;
  }
  const keys = new Set<string>([
    ...[INJECT_LABEL, REVISION_LABEL],
    ...entries.flatMap(({ objectSelector }) => keysOf(objectSelector)),
  ]);
  for (const { settings } of services.value) {
    if (settings.state === 'unknown') return null;
    const { neverInjectSelector, alwaysInjectSelector } = settings.value;
    for (const selector of [...neverInjectSelector, ...alwaysInjectSelector]) {
      keysOf(selector).forEach(key => keys.add(key));
    }
  }
  return keys;
}

function keysOf({ matchLabels, matchExpressions }: LabelSelector): string[] {
  return [
    ...Object.keys(matchLabels ?? {}),
    ...(matchExpressions ?? []).map(({ key }) => key),
  ];
}
