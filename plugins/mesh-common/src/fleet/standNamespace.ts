import { isDrifted } from '../model/difference';
import { countRevisions } from '../state/countRevisions';
import type { PlacementFacts } from '../state/placementInput';
import { placementStanding } from '../state/placementStanding';
import type { StandingNamespace } from './namespaceSurvey';

/** Works out everything about a namespace that rests on its own facts and on the webhooks alone: the part worth keeping. @public */
export function standNamespace(
  namespace: string,
  facts: PlacementFacts,
): StandingNamespace {
  const standing = placementStanding(namespace, facts);
  return {
    ...{ namespace, facts, standing },
    runs: countRevisions(standing.livePods.map(pod => pod.running)),
    podsToMend: standing.counted.filter(isDrifted).length,
  };
}
