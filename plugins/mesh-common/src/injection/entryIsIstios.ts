import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import { INJECTION_LABEL, INJECT_LABEL, REVISION_LABEL } from '../model/labels';

const selectedLabels: ReadonlySet<string> = new Set([
  INJECTION_LABEL,
  REVISION_LABEL,
  INJECT_LABEL,
  'istio.io/deactivated',
]);

/** `istiod`, `istiod-<revision>`, `istiod-remote`, `istiod-revision-tag-<tag>`. */
const istiodService = /^istiod(-|$)/;

/** istiod serves `/inject` and, for values of other clusters, paths below it; another mesh's `/inject-…` is none. */
const injectPath = /^\/inject(\/|$)/;

/**
 * True when the entry calls an injector of Istio: by what it calls and what it selects, never by its name, since
 * installations rename it and other webhooks may copy it.
 *
 * @remarks
 * `isLabelled` says that the configuration carries `istio.io/rev`, which tells where the selectors were replaced.
 */
export function entryIsIstios(
  entry: Pick<
    InjectionWebhookEntry,
    'service' | 'url' | 'namespaceSelector' | 'objectSelector'
  >,
  isLabelled: boolean,
): boolean {
  const { service, url } = entry;
  if (service && istiodService.test(service.name)) return true;
  const path = service ? service.path : pathOf(url);
  if (path === null) return false;
  if (injectPath.test(path)) return isLabelled || selectsIstiosLabels(entry);
  // The address of a managed control plane says nothing.
  return !service && selectsIstiosLabels(entry);
}

function selectsIstiosLabels({
  namespaceSelector,
  objectSelector,
}: Pick<
  InjectionWebhookEntry,
  'namespaceSelector' | 'objectSelector'
>): boolean {
  return [namespaceSelector, objectSelector].some(
    ({ matchLabels = {}, matchExpressions = [] }) =>
      [
        ...Object.keys(matchLabels),
        ...matchExpressions.map(({ key }) => key),
      ].some(key => selectedLabels.has(key)),
  );
}

function pathOf(url: string | null): string | null {
  const found = url && /^https:\/\/[^/]+(\/[^?#]*)?/.exec(url);
  return found ? (found[1] ?? '') : null;
}
