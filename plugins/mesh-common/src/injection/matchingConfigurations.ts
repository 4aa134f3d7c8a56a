import type {
  InjectionWebhook,
  InjectionWebhookEntry,
} from '../facts/injectionWebhook';
import { matchesSelector } from './matchesSelector';
import type { PodToInject } from './podToInject';

/** A configuration of which an entry matches the pod, and that entry. */
export interface MatchingConfiguration {
  configuration: InjectionWebhook;
  entry: InjectionWebhookEntry;
}

/** The configurations that match the pod, in the order in which the API server calls them: by name. */
export function matchingConfigurations(
  pod: PodToInject,
  webhooks: readonly InjectionWebhook[],
): MatchingConfiguration[] {
  // The API server puts this label on every namespace; the `auto.` entry selects by it.
  const namespaceLabels = {
    ...pod.namespaceLabels,
    'kubernetes.io/metadata.name': pod.namespace,
  };
  const matches = (entry: InjectionWebhookEntry) =>
    matchesSelector(namespaceLabels, entry.namespaceSelector) &&
    matchesSelector(pod.podLabels, entry.objectSelector);

  return [...webhooks].sort(byName).flatMap(configuration => {
    const matching = configuration.entries.filter(matches);
    // All entries of a configuration call one injector, so that one without conditions settles it.
    const entry =
      matching.find(each => !each.hasMatchConditions) ?? matching[0];
    return entry ? [{ configuration, entry }] : [];
  });
}

/** By code units, as Go compares strings; a locale's order differs. */
function byName(a: InjectionWebhook, b: InjectionWebhook): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
