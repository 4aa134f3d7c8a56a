import type { InjectorSettings, MeshSettings } from '../facts/injectorSettings';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { InjectorService } from '../facts/namespaceFacts';
import { unknown, type Known } from '../model/known';
import { entryOf } from './entryOf';
import type { RevisionResolution } from './resolutions';

/** What the injector behind a resolution was told. */
export function settingsOf(
  side: RevisionResolution,
  {
    webhooks,
    injectorServices,
  }: {
    webhooks: readonly InjectionWebhook[];
    injectorServices: readonly InjectorService[];
  },
): Known<InjectorSettings> {
  const service = entryOf(side, webhooks)?.service;
  if (!service) {
    return unknown(
      `The control plane of ${side.revision} runs outside this cluster, and what it is told cannot be read.`,
    );
  }
  const found = injectorServices.find(
    ({ namespace, name }) =>
      namespace === service.namespace && name === service.name,
  );
  return (
    found?.settings ??
    unknown(`Service ${service.name} in ${service.namespace} was not read.`)
  );
}

/** What the istiod behind a resolution was told of the mesh. */
export function meshOf(
  ...read: Parameters<typeof settingsOf>
): Known<MeshSettings> {
  const settings = settingsOf(...read);
  return settings.state === 'known' ? settings.value.mesh : settings;
}
