import type {
  InjectionWebhook,
  InjectionWebhookEntry,
} from '../facts/injectionWebhook';
import { SelectorCompiler, type CompiledSelector } from './compileSelector';
import type { Injection } from './injection';
import { injectorBehind, type Injector } from './injectorBehind';
import { rulesCoverPods } from './rulesCoverPods';

/** An entry that is called for pods, ready to be matched, with the injector behind it. */
export interface CompiledEntry {
  configuration: InjectionWebhook;
  entry: InjectionWebhookEntry;
  matchesNamespace: CompiledSelector;
  matchesPod: CompiledSelector;
  injector: Injector;
}

/** The entries of a cluster in the order in which their results stand, the last one before all others. */
export interface CompiledInjection {
  entries: readonly CompiledEntry[];
  namespaceLabels: SelectorCompiler;
  podLabels: SelectorCompiler;
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
  };
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
