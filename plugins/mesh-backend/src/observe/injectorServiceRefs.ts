import type { InjectionWebhook } from '@mesh-plugins/backstage-plugin-mesh-common';

/** The Services that the injection webhooks call, each once. */
export function injectorServiceRefs(
  webhooks: readonly InjectionWebhook[],
): Array<{ namespace: string; name: string }> {
  const found = new Map<string, { namespace: string; name: string }>();
  for (const { entries } of webhooks) {
    for (const { service } of entries) {
      if (!service) continue;
      const { namespace, name } = service;
      found.set(`${namespace}/${name}`, { namespace, name });
    }
  }
  return [...found.values()];
}
