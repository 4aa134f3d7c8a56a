import {
  INJECTION_LABEL,
  type Known,
  REVISION_LABEL,
  type StandingNamespace,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCache } from '../cache/ClusterCache';
import { type EntitiesByPlace, placeKey } from './EntityPlaces';
import type { LinksByPlace } from './FleetMigrations';
import type { StandingNamespaces } from './StandingNamespaces';

/** What besides the cluster makes a namespace one of the fleet. */
interface FleetContext {
  standing: StandingNamespaces;
  entities: Known<EntitiesByPlace>;
  links: LinksByPlace;
}

/**
 * The namespaces of a cluster that have to do with the mesh, by name: those with injection labels, a sidecar, a
 * workload that asks for one, an entity or an open migration.
 */
export function namespacesOfFleet(
  cache: ClusterCache,
  { standing, entities, links }: FleetContext,
): StandingNamespace[] {
  const isMoving = (name: string) =>
    Boolean(links.get(placeKey(cache.cluster, name))?.open);
  const hasEntity = (name: string) =>
    entities.state === 'known' &&
    entities.value.has(placeKey(cache.cluster, name));
  return standing
    .of(cache, namesIn(cache, links))
    .filter(
      each =>
        isMoving(each.namespace) || hasEntity(each.namespace) || isInMesh(each),
    );
}

/** A namespace that is gone while a migration of it is open is what somebody has to look at. */
function namesIn(cache: ClusterCache, links: LinksByPlace): string[] {
  const namespaces = cache.namespaces();
  const names =
    namespaces.state === 'known'
      ? namespaces.value.map(({ name }) => name)
      : cache.namespacesOfPods();
  const prefix = placeKey(cache.cluster, '');
  const moving = [...links].flatMap(([key, { open }]) =>
    open && key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
  );
  return [...new Set([...names, ...moving])].sort();
}

function isInMesh({ facts: { object }, standing }: StandingNamespace): boolean {
  const labels = (object.state === 'known' && object.value?.labels) || {};
  return (
    REVISION_LABEL in labels ||
    INJECTION_LABEL in labels ||
    standing.livePods.some(({ running }) => running.kind === 'revision') ||
    standing.workloads.some(({ wouldGet }) => wouldGet.kind === 'revision')
  );
}
