import type {
  InjectionWebhook,
  InjectionWebhookEntry,
} from '../facts/injectionWebhook';
import type { RevisionResolution } from './resolutions';

/** The webhook entry through which a revision was found; null where the facts contradict each other. */
export function entryOf(
  { configuration, entry }: RevisionResolution,
  webhooks: readonly InjectionWebhook[],
): InjectionWebhookEntry | null {
  const found = webhooks.find(({ name }) => name === configuration);
  return found?.entries.find(({ name }) => name === entry) ?? null;
}

/** The namespaces of the Services that injection webhooks call: where control planes live. */
export function injectorNamespaces(
  webhooks: readonly InjectionWebhook[],
): string[] {
  const namespaces = webhooks.flatMap(({ entries }) =>
    entries.flatMap(({ service }) => (service ? [service.namespace] : [])),
  );
  return [...new Set(namespaces)];
}
