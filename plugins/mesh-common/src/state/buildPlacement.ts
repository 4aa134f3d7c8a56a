import type { Placement } from '../contract/entityMesh';
import type { IntendedRevision } from '../model/intendedRevision';
import { injectionLabelsOf } from '../model/labels';
import { countRevisions } from './countRevisions';
import { placementAnswers } from './placementAnswers';
import { placementHeadline } from './placementHeadline';
import type { PlacementFacts, PlacementInput } from './placementInput';
import { placementStanding, type PlacementStanding } from './placementStanding';
import { placementVerdict } from './placementVerdict';
import { versionOfRevision } from './versionOfRevision';

/** The state of one placement, with its one-word condition and the sentence that answers the visitor. @public */
export function buildPlacement(input: PlacementInput): Placement {
  const { cluster, namespace, facts } = input;
  const standing = facts && placementStanding(namespace, facts);
  const verdict = placementVerdict(input, standing);
  return {
    cluster,
    namespace,
    freshness: input.freshness,
    condition: verdict.condition,
    headline: placementHeadline({ cluster, namespace }, verdict),
    labels: injectionLabelsOf(namespaceLabels(facts)),
    asksFor: standing?.asksFor ?? unknownCluster(cluster),
    asksForVersion: asksForVersion(standing, facts),
    runs: countRevisions(standing?.livePods.map(pod => pod.running) ?? []),
    answers: placementAnswers(facts, cluster),
    workloads: standing?.workloads ?? [],
    sharedWith: input.sharedWith,
    openMigration: input.openMigration,
    lastMigration: input.lastMigration,
    mayMigrate: input.mayMigrate,
  };
}

function namespaceLabels(facts: PlacementFacts | null): Record<string, string> {
  return (facts?.object.state === 'known' && facts.object.value?.labels) || {};
}

function unknownCluster(cluster: string): IntendedRevision {
  const why = `This portal has no cluster ${cluster}.`;
  return { kind: 'unknown', why, reasons: [] };
}

function asksForVersion(
  standing: PlacementStanding | null,
  facts: PlacementFacts | null,
): string | null {
  if (standing?.asksFor.kind !== 'revision') return null;
  return facts && versionOfRevision(standing.asksFor.revision, facts);
}
