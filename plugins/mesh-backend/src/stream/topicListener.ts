import type { ClusterCaches } from '../cache/ClusterCaches';
import type { PlacedEntity } from '../catalog/PlacedEntity';
import { placementsOf, type PlaceRef } from '../catalog/placementsOf';
import type { Change } from './ChangeBus';

/** Whether a change concerns a topic. */
export type ConcernsTopic = (change: Change) => boolean;

/** How long the namespaces of an entity that names none are kept: finding them looks at every pod of the cluster. */
const keepPlacesMs = 10_000;

/** `clusters`: any change of which clusters there are and how fresh they are. */
export const concernsClusters: ConcernsTopic = change =>
  change.kind === 'clusters';

/** `fleet`: any namespace, revision or tag, and which clusters there are. */
export const concernsFleet: ConcernsTopic = change =>
  change.kind !== 'migration';

/** `migrations`: any migration. */
export const concernsMigrations: ConcernsTopic = change =>
  change.kind === 'migration';

/** `migration:<id>`. */
export function concernsMigration(id: string): ConcernsTopic {
  return change => change.kind === 'migration' && change.id === id;
}

/** `entity:<ref>`: its namespaces, what their whole cluster shares, and the migrations in them. */
export function concernsEntity(
  entity: PlacedEntity | null,
  caches: ClusterCaches,
): ConcernsTopic {
  if (!entity) return () => false;
  let kept: { places: PlaceRef[]; until: number } | null = null;
  const places = () => {
    if (!kept || Date.now() > kept.until) {
      kept = {
        places: placementsOf(entity, caches.all()),
        until: Date.now() + keepPlacesMs,
      };
    }
    return kept.places;
  };
  return change => {
    switch (change.kind) {
      case 'clusters':
        kept = null;
        return true;
      case 'namespaces':
        return places().some(
          ({ cluster, namespace }) =>
            cluster === change.cluster &&
            (change.namespaces.has('') || change.namespaces.has(namespace)),
        );
      case 'migration':
        return places().some(
          ({ cluster, namespace }) =>
            cluster === change.cluster && namespace === change.namespace,
        );
      default:
        return change satisfies never;
    }
  };
}
