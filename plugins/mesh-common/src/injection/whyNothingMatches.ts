import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { NotInjectedReason } from '../model/intendedRevision';
import { INJECTION_LABEL, REVISION_LABEL } from '../model/labels';
import { askedLabel, type AskedLabel } from './askedLabel';
import { nearestTo } from './compileInjection';
import { entryIsDeactivated } from './entryIsDeactivated';
import type { Injection } from './injection';
import { labelValue } from './labelValue';
import { podIsOptedOut } from './podIsOptedOut';
import type { PodToInject } from './podToInject';
import type { NearestEntry } from './nearestEntry';
import { asksForLabel, type SelectorRequirement } from './selectorRequirements';

/**
 * Why no webhook matches the pod, for a pod that none matches.
 *
 * @remarks
 * The entry that comes nearest decides. Where the labels lead to it and something else fails, that is the reason, and not
 * that nothing serves the label.
 */
export function whyNothingMatches(
  pod: PodToInject,
  injection: Injection,
): NotInjectedReason {
  if (podIsOptedOut(pod.podLabels, pod.podAnnotations)) return 'pod-opted-out';
  const nearest = nearestTo(pod, injection);
  if (namespaceIsOptedOut(pod, nearest)) return 'namespace-opted-out';
  const asked = askedLabel(pod);
  if (nearest && isReached(nearest, asked)) return 'not-selected';
  if (!asked) return 'no-labels';
  if (deactivatedConfiguration(asked.name, injection.webhooks)) {
    return 'webhook-deactivated';
  }
  return asked.label === REVISION_LABEL
    ? 'unknown-revision'
    : 'default-not-served';
}

/** Another value than `enabled` keeps out only where a selector looks at it. */
function namespaceIsOptedOut(
  { namespaceLabels }: PodToInject,
  nearest: NearestEntry | null,
): boolean {
  const injection = labelValue(namespaceLabels, INJECTION_LABEL);
  if (injection === undefined || injection === 'enabled') return false;
  const unmet = nearest?.unmet ?? [];
  return unmet.some(
    ({ selector, key }) =>
      selector === 'namespaceSelector' && key === INJECTION_LABEL,
  );
}

/** The label that asks leads to the entry; without one, labels of somebody's own do so that nothing else has to join. */
function isReached(
  { reached, unmet }: NearestEntry,
  asked: AskedLabel | null,
): boolean {
  if (!asked) return reached.length > 0 && !unmet.some(asksForLabel);
  return reached.some(
    ({ selector, key }) =>
      key === asked.label && selector === selectorOf(asked.on),
  );
}

function selectorOf(on: AskedLabel['on']): SelectorRequirement['selector'] {
  return on === 'namespace' ? 'namespaceSelector' : 'objectSelector';
}

/** The configuration that served the name until its entries were deactivated; the labels are all that still tell. */
export function deactivatedConfiguration(
  name: string,
  webhooks: readonly InjectionWebhook[],
): InjectionWebhook | undefined {
  return webhooks.find(
    webhook =>
      (webhook.tag ?? webhook.revision) === name &&
      webhook.entries.length > 0 &&
      webhook.entries.every(entryIsDeactivated),
  );
}
