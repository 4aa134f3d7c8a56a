import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { UnaskedIstiod } from '../facts/proxyConnection';
import { injectorBehind } from '../injection/injectorBehind';

/**
 * True where nobody can ask this istiod, however long one waits: a right that is missing, debug endpoints that are
 * switched off, or a control plane that runs outside of the cluster.
 *
 * @remarks
 * An istiod that does not answer, is not ready or is gone says nothing of the kind: it may be back, and its proxies may
 * be without any control plane meanwhile.
 */
export function cannotBeAsked(
  { reason, revision }: UnaskedIstiod,
  facts: Pick<NamespaceFacts, 'webhooks' | 'injectorServices'>,
): boolean {
  switch (reason) {
    case 'forbidden':
    case 'refused':
    case 'debug-off':
      return true;
    case 'no-istiod':
      return runsElsewhere(revision, facts);
    case 'not-ready':
    case 'unreachable':
    case 'partly':
    case 'unknown':
      return false;
    default:
      return reason satisfies never;
  }
}

/** No pod of it is in the cluster, and yet its injector is called at a URL, or answers behind a Service. */
function runsElsewhere(
  revision: string,
  {
    webhooks,
    injectorServices,
  }: Pick<NamespaceFacts, 'webhooks' | 'injectorServices'>,
): boolean {
  if (webhooks.state === 'unknown') return false;
  return webhooks.value.some(webhook =>
    webhook.entries.some(entry => {
      const injector = injectorBehind(webhook, entry, injectorServices);
      if (injector.revision !== revision) return false;
      if (entry.service === null) return true;
      return (injector.service?.readyEndpoints ?? 0) > 0;
    }),
  );
}
