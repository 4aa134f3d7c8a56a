import type {
  InjectionWebhook,
  InjectionWebhookEntry,
} from '../facts/injectionWebhook';
import { conditionsOutcome } from './conditionsOutcome';
import { entryIsDeactivated } from './entryIsDeactivated';
import type { PodToInject } from './podToInject';
import { rulesCoverPods } from './rulesCoverPods';
import {
  asksForLabel,
  NAMESPACE_NAME_LABEL,
  selectorRequirements,
  type SelectorRequirement,
} from './selectorRequirements';

/** The entry that comes nearest to a pod, which none matches. */
export interface NearestEntry {
  configuration: InjectionWebhook;
  entry: InjectionWebhookEntry;
  /** The requirements that labels of the namespace or the pod satisfy by being there. */
  reached: SelectorRequirement[];
  unmet: SelectorRequirement[];
  /** What else keeps it from being called, in the words of its object. */
  others: string[];
}

/**
 * The entry that comes nearest to a pod, by the selectors as they are; null where there is none.
 *
 * @remarks
 * That is the one that most labels reach, and of those the one that fails at least. A label that has to be absent leads
 * nowhere, and every namespace has the label of its name.
 */
export function nearestEntry(
  pod: PodToInject,
  webhooks: readonly InjectionWebhook[],
): NearestEntry | null {
  const entries = webhooks.flatMap(configuration =>
    configuration.entries
      .filter(entry => !entryIsDeactivated(entry))
      .map(entry => standingOf(pod, configuration, entry)),
  );
  const [first, ...others] = entries;
  if (!first) return null;
  return others.reduce(
    (best, each) => (isNearer(each, best) ? each : best),
    first,
  );
}

function standingOf(
  pod: PodToInject,
  configuration: InjectionWebhook,
  entry: InjectionWebhookEntry,
): NearestEntry {
  const requirements = selectorRequirements(pod, entry);
  const conditions = conditionsOutcome(entry, pod);
  return {
    configuration,
    entry,
    reached: requirements.filter(
      each =>
        each.satisfied &&
        asksForLabel(each) &&
        each.key !== NAMESPACE_NAME_LABEL,
    ),
    unmet: requirements.filter(({ satisfied }) => !satisfied),
    others: [
      ...(rulesCoverPods(entry.rules) ? [] : ['rules']),
      ...(conditions.kind === 'not-met'
        ? [`matchConditions: ${conditions.condition}`]
        : []),
    ],
  };
}

function isNearer(a: NearestEntry, b: NearestEntry): boolean {
  const [reachedByA, reachedByB] = [a.reached.length, b.reached.length];
  if (reachedByA !== reachedByB) return reachedByA > reachedByB;
  const [failsA, failsB] = [failuresOf(a).length, failuresOf(b).length];
  if (failsA !== failsB) return failsA < failsB;
  return a.configuration.name < b.configuration.name;
}

/** What keeps the entry from matching, one after the other. */
export function failuresOf({ unmet, others }: NearestEntry): string[] {
  return [...unmet.map(expressionOf), ...others];
}

/**
 * A requirement as its selector has it, with the label that is in its way:
 * `namespaceSelector: control-plane DoesNotExist (control-plane=notebooks)`.
 */
export function expressionOf({
  selector,
  key,
  operator,
  values,
  actual,
}: SelectorRequirement): string {
  const wanted = values.length > 0 ? ` [${values.join(', ')}]` : '';
  const found = actual === null ? '' : ` (${key}=${actual})`;
  return `${selector}: ${key} ${operator}${wanted}${found}`;
}
