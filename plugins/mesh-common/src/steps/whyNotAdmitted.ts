import { entryOf } from '../preflight/entryOf';
import type { StepContext } from './verdict';
import { wantedState } from './wanted';

/**
 * Why a pod that is created now would not get the wanted sidecar, from the Service that its webhook calls; null where
 * nothing speaks against it. What cannot be read speaks against it: no restart may rest on it.
 *
 * @remarks
 * The labels are judged where they are set. A URL leads out of the cluster, so that nothing can be said of it here.
 */
export function whyNotAdmitted({
  migration,
  facts,
}: Pick<StepContext, 'migration' | 'facts'>): string | null {
  const { webhooks, injectorServices } = facts;
  const wanted = wantedState(migration, facts);
  if (wanted.kind !== 'reachable' || wanted.gives.kind !== 'revision') {
    return null;
  }
  if (webhooks.state === 'unknown') return webhooks.why;
  const entry = entryOf(wanted.gives, webhooks.value);
  if (!entry?.service) return null;
  if (injectorServices.state === 'unknown') return injectorServices.why;
  const { namespace, name } = entry.service;
  const service = injectorServices.value.find(
    each => each.namespace === namespace && each.name === name,
  );
  const follows =
    entry.failurePolicy === 'Fail'
      ? 'New pods are refused.'
      : 'New pods get no sidecar.';
  const { configuration } = wanted.gives;
  // istiod writes it some moments after an installation.
  if (entry.caBundle === '') {
    return `${configuration} has no CA bundle, so that the API server trusts no injector. ${follows}`;
  }
  if (service && service.exists && service.readyEndpoints > 0) return null;
  const lacks = service?.exists ? 'has no ready endpoint' : 'does not exist';
  return `${configuration} calls Service ${namespace}/${name}, which ${lacks}. ${follows}`;
}
