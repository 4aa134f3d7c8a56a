import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { NotInjectedReason } from '../model/intendedRevision';
import { INJECTION_LABEL, REVISION_LABEL } from '../model/labels';
import { askedLabel } from './askedLabel';
import { entryIsDeactivated } from './entryIsDeactivated';
import { labelValue } from './labelValue';
import { podIsOptedOut } from './podIsOptedOut';
import type { PodToInject } from './podToInject';

/** Why no webhook matches the pod, for a pod that none matches. */
export function whyNothingMatches(
  pod: PodToInject,
  webhooks: readonly InjectionWebhook[],
): NotInjectedReason {
  if (podIsOptedOut(pod.podLabels, pod.podAnnotations)) return 'pod-opted-out';
  const injection = labelValue(pod.namespaceLabels, INJECTION_LABEL);
  if (injection !== undefined && injection !== 'enabled') {
    return 'namespace-opted-out';
  }
  const asked = askedLabel(pod);
  if (!asked) return 'no-labels';
  if (deactivatedConfiguration(asked.name, webhooks)) {
    return 'webhook-deactivated';
  }
  return asked.label === REVISION_LABEL
    ? 'unknown-revision'
    : 'default-not-served';
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
