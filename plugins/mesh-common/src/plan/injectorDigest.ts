import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { Known } from '../model/known';
import type { Resolution } from '../preflight/resolutions';
import { entryOf } from '../preflight/entryOf';

/** The digest of what the injector of a resolution was told; null where it could not be read. */
export function injectorDigest(
  resolution: Known<Resolution>,
  { webhooks, injectorServices }: NamespaceFacts,
): string | null {
  if (resolution.state === 'unknown' || resolution.value.kind !== 'revision') {
    return null;
  }
  if (webhooks.state === 'unknown' || injectorServices.state === 'unknown') {
    return null;
  }
  const called = entryOf(resolution.value, webhooks.value)?.service;
  const service = injectorServices.value.find(
    ({ namespace, name }) =>
      name === called?.name && namespace === called.namespace,
  );
  return service?.settings.state === 'known'
    ? service.settings.value.digest
    : null;
}
