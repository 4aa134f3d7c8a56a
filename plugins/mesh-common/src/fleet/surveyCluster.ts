import { buildFleetRevisions } from './buildFleetRevisions';
import { buildFleetTags } from './buildFleetTags';
import type { ClusterSurvey } from './clusterSurvey';
import { findProblems } from './findProblems';
import type { Problem } from '../contract/fleet';

/** Concludes what the pages of the fleet show from a cluster and its namespaces, and finds what is wrong. @public */
export function surveyCluster(
  parts: Pick<ClusterSurvey, 'cluster' | 'newest' | 'namespaces' | 'catalog'>,
): { survey: ClusterSurvey; problems: Problem[] } {
  const survey: ClusterSurvey = {
    ...parts,
    revisions: buildFleetRevisions(parts),
    tags: buildFleetTags(parts),
  };
  const problems = findProblems(survey);
  const counts = new Map<string, number>();
  for (const { namespace } of problems) {
    if (namespace === null) continue;
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  const namespaces = parts.namespaces.map(each => ({
    ...each,
    summary: { ...each.summary, problems: counts.get(each.namespace) ?? 0 },
  }));
  return { survey: { ...survey, namespaces }, problems };
}
