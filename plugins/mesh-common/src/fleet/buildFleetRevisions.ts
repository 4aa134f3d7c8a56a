import type { Dependant, FleetRevision } from '../contract/fleet';
import type { MeshObject } from '../facts/meshObject';
import type { SurveyedNamespaces } from './clusterSurvey';
import { isAskedFor } from './isAskedFor';
import { podsRunning } from './podsRunning';
import { retirement } from './retirement';
import { revisionsOfCluster } from './revisionsOfCluster';

/** The revisions of a cluster, what uses each of them, and whether it could be retired. @public */
export function buildFleetRevisions(
  surveyed: SurveyedNamespaces,
): FleetRevision[] {
  const { cluster, newest } = surveyed;
  return revisionsOfCluster(cluster).map(summary => {
    const usedBy = dependantsOf(summary.revision, surveyed);
    const objects = ownObjects(summary.revision, surveyed);
    return {
      ...summary,
      cluster: cluster.name,
      newest: newest !== null && newest.names.includes(summary.revision),
      installedBy:
        objects.find(({ managedBy }) => managedBy !== null)?.managedBy ?? null,
      since: oldest(objects),
      usedBy,
      retire: retirement({ summary, usedBy, surveyed }),
    };
  });
}

function dependantsOf(
  revision: string,
  { namespaces }: SurveyedNamespaces,
): Dependant[] {
  return namespaces
    .map(({ namespace, standing, runs }) => {
      const { certain, doubted } = podsRunning(revision, runs);
      return {
        ...{ namespace, pods: certain },
        ...(doubted > 0 && { doubtedPods: doubted }),
        asks: isAskedFor(revision, standing),
      };
    })
    .filter(
      ({ pods, doubtedPods = 0, asks }) => pods > 0 || doubtedPods > 0 || asks,
    );
}

/** The objects that are the revision's own and no tag's; istiod says best who installed it. */
function ownObjects(
  revision: string,
  { cluster: { objects } }: SurveyedNamespaces,
): MeshObject[] {
  if (objects.state === 'unknown') return [];
  return objects.value
    .filter(
      each => each.tag === null && (each.revision ?? 'default') === revision,
    )
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ ref }: MeshObject): number {
  return ref.kind === 'Deployment' ? 0 : 1;
}

/** Kubernetes writes times that sort as text. */
function oldest(objects: readonly MeshObject[]): string | null {
  const istiods = objects.filter(({ ref }) => ref.kind === 'Deployment');
  const times = (istiods.length > 0 ? istiods : objects).flatMap(
    ({ createdAt }) => (createdAt === null ? [] : [createdAt]),
  );
  return times.sort()[0] ?? null;
}
