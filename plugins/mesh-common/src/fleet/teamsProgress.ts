import type { TeamProgress } from '../contract/fleet';
import type { NamespaceOwner } from '../contract/namespaces';
import type { ClusterSurvey } from './clusterSurvey';
import { hasSidecar, mayRunOther } from './podsRunning';

/**
 * What remains for each team, most first; a namespace that several teams share counts for each of them.
 *
 * @remarks
 * Claims that the cluster does not confirm count only where nobody is confirmed: they tell whom to ask.
 *
 * @public
 */
export function teamsProgress(
  clusters: readonly ClusterSurvey[],
): TeamProgress[] {
  const teams = new Map<string | null, TeamProgress>();
  for (const { namespaces, newest } of clusters) {
    for (const { summary } of namespaces) {
      const withSidecar = summary.runs.filter(hasSidecar);
      // What may run another revision is not done.
      const behind = withSidecar.filter(
        count => newest !== null && mayRunOther(newest.names, count),
      );
      for (const owner of ownersToAsk(summary.owners)) {
        const team = teams.get(owner) ?? nothingYet(owner);
        teams.set(owner, {
          owner,
          namespaces: team.namespaces + 1,
          toMove: team.toMove + (summary.toMove ? 1 : 0),
          pods: team.pods + podsIn(withSidecar),
          podsToMove: team.podsToMove + podsIn(behind),
        });
      }
    }
  }
  return [...teams.values()].sort(
    (a, b) =>
      b.toMove - a.toMove ||
      b.podsToMove - a.podsToMove ||
      ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1),
  );
}

/** The owners that count for a namespace; null where it has none. @public */
export function ownersToAsk(
  owners: readonly NamespaceOwner[],
): Array<string | null> {
  const confirmed = owners.filter(owner => owner.confirmed);
  const counted = confirmed.length > 0 ? confirmed : owners;
  return counted.length > 0 ? counted.map(({ ref }) => ref) : [null];
}

function nothingYet(owner: string | null): TeamProgress {
  return { owner, namespaces: 0, toMove: 0, pods: 0, podsToMove: 0 };
}

function podsIn(counts: readonly { pods: number }[]): number {
  return counts.reduce((sum, { pods }) => sum + pods, 0);
}
