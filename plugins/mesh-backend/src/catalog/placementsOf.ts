import type { ClusterCache } from '../cache/ClusterCache';
import type { PlacedEntity } from './PlacedEntity';

/** One namespace of one cluster; `cluster` may be one that the portal does not know. */
export interface PlaceRef {
  cluster: string;
  namespace: string;
}

/** Where an entity runs, by its annotations and, where they leave something open, by the objects that are its own. */
export function placementsOf(
  entity: PlacedEntity,
  caches: readonly ClusterCache[],
): PlaceRef[] {
  if (entity.cluster === null) {
    return caches.flatMap(cache =>
      placesIn(entity, cache, caches.length === 1),
    );
  }
  const cache = caches.find(({ cluster }) => cluster === entity.cluster);
  if (cache) return placesIn(entity, cache, true);
  return [{ cluster: entity.cluster, namespace: entity.namespace ?? '' }];
}

/** `named`: the namespace annotation can only mean this cluster, so it counts even where no object is found. */
function placesIn(
  entity: PlacedEntity,
  cache: ClusterCache,
  named: boolean,
): PlaceRef[] {
  const { cluster } = cache;
  const found = cache.namespacesWith(entity.matches, entity.namespace);
  if (entity.namespace !== null) {
    const { namespace } = entity;
    // A cluster that could not be read is shown as such, rather than left out as if nothing ran there.
    const counts = named || found.state === 'unknown' || found.value.length > 0;
    return counts ? [{ cluster, namespace }] : [];
  }
  return found.state === 'known'
    ? found.value.map(namespace => ({ cluster, namespace }))
    : [];
}

/** Whether an entity claims a namespace: by annotation, or by an object of its own in it. */
export function claims(
  entity: PlacedEntity,
  cache: ClusterCache,
  namespace: string,
): boolean {
  if (entity.cluster !== null && entity.cluster !== cache.cluster) return false;
  if (entity.namespace !== null && entity.namespace !== namespace) return false;
  if (entity.namespace !== null && entity.cluster !== null) return true;
  const found = cache.namespacesWith(entity.matches, namespace);
  return found.state === 'known' && found.value.length > 0;
}
