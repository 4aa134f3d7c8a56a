import type { PlacementSummary } from '../contract/summary';
import { placementHeadline } from '../state/placementHeadline';
import type { PlacementInput } from '../state/placementInput';
import { placementVerdict } from '../state/placementVerdict';
import type { NewestRevision } from './newestRevision';
import { standNamespace } from './standNamespace';
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
  const stands = facts && standNamespace(namespace, facts);
  const verdict = placementVerdict(input, stands?.standing ?? null);
  return {
    ...{ entityRef, cluster, namespace, freshness },
    condition: verdict.condition,
    headline: placementHeadline({ cluster, namespace }, verdict),
    runs: stands?.runs ?? [],
    toMove: stands ? staysBehind(stands, newest) : false,
    openMigration,
  };
}
