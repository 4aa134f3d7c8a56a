import type { InjectionWebhook } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { FactStore } from './FactStore';
import type { WebhookEntry } from './watchedResources';

/** The webhook configurations of Istio's injectors. */
export function injectionWebhooks(
  store: FactStore<WebhookEntry>,
): InjectionWebhook[] {
  return store.in('').flatMap(({ fact }) => fact ?? []);
}

/** How many webhook configurations there are that call no injector of Istio. */
export function countOtherWebhooks(store: FactStore<WebhookEntry>): number {
  return store.in('').filter(({ fact }) => fact === null).length;
}
