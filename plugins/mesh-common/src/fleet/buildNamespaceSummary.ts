import type { NamespaceSummary } from '../contract/namespaces';
import { injectionLabelsOf } from '../model/labels';
import { placementHeadline } from '../state/placementHeadline';
import type { PlacementFacts } from '../state/placementInput';
import { placementVerdict } from '../state/placementVerdict';
import { versionOfRevision } from '../state/versionOfRevision';
import type { NamespaceSummaryInput } from './namespaceSurvey';
import { staysBehind } from './staysBehind';

/** One namespace of the fleet; its problems are counted when all are found. @public */
export function buildNamespaceSummary(
  input: NamespaceSummaryInput,
): NamespaceSummary {
  const { cluster, namespace, freshness, facts, standing, newest } = input;
  const { livePods, workloads, asksFor } = standing;
  const verdict = placementVerdict(input, standing);
  return {
    cluster,
    namespace,
    freshness,
    condition: verdict.condition,
    headline: placementHeadline({ cluster, namespace }, verdict),
    labels: injectionLabelsOf(labelsIn(facts)),
    asksFor,
    asksForVersion:
      asksFor.kind === 'revision'
        ? versionOfRevision(asksFor.revision, facts)
        : null,
    runs: input.runs,
    workloads: workloads.length,
    pods: livePods.length,
    podsToMend: input.podsToMend,
    toMove: staysBehind(input, newest),
    owners: input.owners,
    entityRefs: input.entityRefs,
    unclaimed: input.unclaimed,
    openMigration: input.openMigration,
    lastMigration: input.lastMigration,
    problems: 0,
  };
}

function labelsIn({ object }: PlacementFacts): Record<string, string> {
  return (object.state === 'known' && object.value?.labels) || {};
}
