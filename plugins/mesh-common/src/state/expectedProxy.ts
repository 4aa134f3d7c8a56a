import type { ExpectedProxy } from '../injection/differencesOf';
import type { IntendedRevision } from '../model/intendedRevision';
import type { PlacementFacts } from './placementInput';
import { versionOfRevision } from './versionOfRevision';

/** What the proxy of a pod made now would be made with, as its revision's istiods and injector say. */
export function expectedProxy(
  wouldGet: IntendedRevision,
  facts: Pick<PlacementFacts, 'controlPlanes' | 'injectorServices'>,
): ExpectedProxy {
  if (wouldGet.kind !== 'revision') return { version: null, image: null };
  const { revision } = wouldGet;
  const version = versionOfRevision(revision, facts);
  return { version, image: imageOf(revision, facts) };
}

function imageOf(
  revision: string,
  { injectorServices }: Pick<PlacementFacts, 'injectorServices'>,
): string | null {
  if (injectorServices.state === 'unknown') return null;
  for (const { revision: serving, settings } of injectorServices.value) {
    if (serving === revision && settings.state === 'known') {
      return settings.value.proxyImage;
    }
  }
  return null;
}
