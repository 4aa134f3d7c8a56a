import type { Injection } from '../injection/injection';
import { unknown, known, type Known } from '../model/known';
import type { PlacementFacts } from './placementInput';

/** What injects in the cluster of a placement, as it was read. */
export function injectionIn({
  webhooks,
  injectorServices,
  tagServices,
}: PlacementFacts): Known<Injection> {
  if (webhooks.state === 'unknown') return unknown(webhooks.why);
  return known(
    {
      webhooks: webhooks.value,
      services: injectorServices,
      ...(tagServices?.state === 'known' && { tagServices: tagServices.value }),
    },
    webhooks.observedAt,
  );
}
