import type { PlacementSummary } from '../contract/summary';
import { countRevisions } from '../state/countRevisions';
import { placementHeadline } from '../state/placementHeadline';
import type { PlacementInput } from '../state/placementInput';
import { placementStanding } from '../state/placementStanding';
import { placementVerdict } from '../state/placementVerdict';
import type { NewestRevision } from './newestRevision';
import { staysBehind } from './staysBehind';

/** One placement of one entity in short; the facts' workloads and pods are those of the entity. @public */
export function buildPlacementSummary(
  entityRef: string,
  input: Pick<
    PlacementInput,
    'cluster' | 'namespace' | 'freshness' | 'facts' | 'openMigration'
  >,
  newest: NewestRevision | null,
): PlacementSummary {
  const { cluster, namespace, freshness, facts, openMigration } = input;
  const standing = facts && placementStanding(namespace, facts);
  const verdict = placementVerdict(input, standing);
  return {
    ...{ entityRef, cluster, namespace, freshness },
    condition: verdict.condition,
    headline: placementHeadline({ cluster, namespace }, verdict),
    runs: countRevisions(standing?.livePods.map(pod => pod.running) ?? []),
    toMove: standing ? staysBehind(standing, newest) : false,
    openMigration,
  };
}
