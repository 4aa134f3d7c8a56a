import type { ExpectedProxy } from '../injection/differencesOf';
import { serviceCalled } from '../injection/serviceCalled';
import type { IntendedRevision } from '../model/intendedRevision';
import type { PlacementFacts } from './placementInput';
import { versionOfRevision } from './versionOfRevision';

type Facts = Pick<
  PlacementFacts,
  'webhooks' | 'controlPlanes' | 'injectorServices'
>;

/** What the proxy of a pod made now would be made with, as its revision's istiods and injector say. */
export function expectedProxy(
  wouldGet: IntendedRevision,
  facts: Facts,
): ExpectedProxy {
  if (wouldGet.kind !== 'revision') return { version: null, image: null };
  const { revision } = wouldGet;
  const service =
    facts.webhooks.state === 'known'
      ? serviceCalled(wouldGet, facts.webhooks.value)
      : null;
  const namespace = service?.namespace ?? null;
  return {
    version: versionOfRevision(revision, facts, namespace),
    image: imageOf(revision, facts, namespace),
  };
}

/** Of the injector in this namespace, where several have the revision's name. */
function imageOf(
  revision: string,
  { injectorServices }: Facts,
  namespace: string | null,
): string | null {
  if (injectorServices.state === 'unknown') return null;
  const told = injectorServices.value.flatMap(each =>
    each.revision === revision && each.settings.state === 'known'
      ? [{ namespace: each.namespace, image: each.settings.value.proxyImage }]
      : [],
  );
  const own = told.find(each => each.namespace === namespace) ?? told[0];
  return own?.image ?? null;
}
