import type {
  InjectionWebhook,
  InjectionWebhookEntry,
} from '../facts/injectionWebhook';
import {
  SelectorCompiler,
  type CompiledSelector,
  type LabelValues,
} from './compileSelector';
import type { Injection } from './injection';
import { injectorBehind, type Injector } from './injectorBehind';
import type { PodToInject } from './podToInject';
import { nearestEntry, type NearestEntry } from './nearestEntry';
import { rulesCoverPods } from './rulesCoverPods';
import { NAMESPACE_NAME_LABEL } from './selectorRequirements';
import { wantedLabels } from './wantedLabels';

/** An entry that is called for pods, with the injector behind it. */
export interface CalledEntry {
  configuration: InjectionWebhook;
  entry: InjectionWebhookEntry;
  injector: Injector;
  /** The labels that the selectors want to be there. */
  wantedNamespaceLabels: readonly string[];
  wantedPodLabels: readonly string[];
}

/** The same, ready to be matched. */
export interface CompiledEntry extends CalledEntry {
  matchesNamespace: CompiledSelector;
  matchesPod: CompiledSelector;
}

/** The entries of a cluster in the order in which their results stand, the last one before all others. */
export interface CompiledInjection {
  entries: readonly CompiledEntry[];
  namespaceLabels: SelectorCompiler;
  podLabels: SelectorCompiler;
  /** The entries that match, by the values of the labels that any selector looks at. */
  matching: Map<string, readonly CompiledEntry[]>;
  /** The same of the entry that comes nearest, for pods that none matches. */
  nearest: Map<string, NearestEntry | null>;
}

/** By the list of webhooks and then by the Services: both are facts, which are never changed in place. */
const compiled = new WeakMap<
  Injection['webhooks'],
  WeakMap<Injection['services'], CompiledInjection>
>();

/** Compiles the selectors of a cluster once, however many pods are asked about. */
export function compileInjection(injection: Injection): CompiledInjection {
  const { webhooks, services } = injection;
  const byServices = compiled.get(webhooks) ?? new WeakMap();
  compiled.set(webhooks, byServices);
  const found = byServices.get(services) ?? compile(injection);
  byServices.set(services, found);
  return found;
}

function compile({ webhooks, services }: Injection): CompiledInjection {
  const namespaceLabels = new SelectorCompiler();
  const podLabels = new SelectorCompiler();
  const entries = [...webhooks].sort(byName).flatMap(configuration =>
    configuration.entries
      .filter(({ rules }) => rulesCoverPods(rules))
      .map((entry): CompiledEntry => ({
        configuration,
        entry,
        matchesNamespace: namespaceLabels.compile(entry.namespaceSelector),
        matchesPod: podLabels.compile(entry.objectSelector),
        wantedNamespaceLabels: wantedLabels(entry.namespaceSelector),
        wantedPodLabels: wantedLabels(entry.objectSelector),
        injector: injectorBehind(configuration, entry, services),
      })),
  );
  return {
    entries: [
      ...entries.filter(({ entry }) => !isCalledAgain(entry)),
      ...entries.filter(({ entry }) => isCalledAgain(entry)),
    ],
    namespaceLabels,
    podLabels,
    matching: new Map(),
    nearest: new Map(),
  };
}

/** No text from a cluster holds these two characters, so that different values make different keys. */
function keyOf(values: LabelValues): string {
  let key = '';
  for (const value of values)
    key += value === undefined ? '\u0001' : `${value}\u0000`;
  return key;
}

/** So many different labels are no longer worth remembering, and would be a leak. */
const MOST_REMEMBERED = 10_000;

/** The values of the labels that any selector looks at. */
function lookedAt(
  { namespace, namespaceLabels, podLabels }: PodToInject,
  compiledInjection: CompiledInjection,
): { ofNamespace: LabelValues; ofPod: LabelValues; key: string } {
  const ofNamespace = compiledInjection.namespaceLabels.valuesOf(
    namespaceLabels,
    NAMESPACE_NAME_LABEL,
    namespace,
  );
  const ofPod = compiledInjection.podLabels.valuesOf(podLabels);
  return { ofNamespace, ofPod, key: keyOf(ofNamespace) + keyOf(ofPod) };
}

/** The entries whose selectors match the pod. Nothing but the labels that selectors look at decides it. */
export function matchingEntries(
  pod: PodToInject,
  compiledInjection: CompiledInjection,
): readonly CompiledEntry[] {
  const { entries, matching } = compiledInjection;
  const { ofNamespace, ofPod, key } = lookedAt(pod, compiledInjection);
  const remembered = matching.get(key);
  if (remembered) return remembered;
  const found = entries.filter(
    each => each.matchesNamespace(ofNamespace) && each.matchesPod(ofPod),
  );
  if (matching.size >= MOST_REMEMBERED) matching.clear();
  matching.set(key, found);
  return found;
}

/** The entry that comes nearest to a pod, which none matches; match conditions may look at more than labels. */
export function nearestTo(
  pod: PodToInject,
  injection: Injection,
): NearestEntry | null {
  const { webhooks } = injection;
  if (webhooks.some(hasConditions)) return nearestEntry(pod, webhooks);
  const compiledInjection = compileInjection(injection);
  const { nearest } = compiledInjection;
  const { key } = lookedAt(pod, compiledInjection);
  const remembered = nearest.get(key);
  if (remembered !== undefined) return remembered;
  const found = nearestEntry(pod, webhooks);
  if (nearest.size >= MOST_REMEMBERED) nearest.clear();
  nearest.set(key, found);
  return found;
}

function hasConditions({ entries }: InjectionWebhook): boolean {
  return entries.some(({ matchConditions }) => matchConditions.length > 0);
}

/**
 * The API server calls all webhooks once by the names of their configurations, and then, in the same order, those with
 * `reinvocationPolicy: IfNeeded` that an injection after their own has changed the pod for. So their results stand.
 */
function isCalledAgain({ reinvocationPolicy }: InjectionWebhookEntry): boolean {
  return reinvocationPolicy === 'IfNeeded';
}

/** By code units, as Go compares strings; a locale's order differs. */
function byName(a: InjectionWebhook, b: InjectionWebhook): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
