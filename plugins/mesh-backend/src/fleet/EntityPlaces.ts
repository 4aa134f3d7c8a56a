import type { Known } from '@mesh-plugins/backstage-plugin-mesh-common';
import { known } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import type { PlacedEntity } from '../catalog/PlacedEntity';
import { placementsOf } from '../catalog/placementsOf';

/** Entities that name no namespace are looked for among all pods, which is not done for every request. */
const keepForMs = 2_000;

/** The entities of each namespace. */
export type EntitiesByPlace = ReadonlyMap<string, readonly PlacedEntity[]>;

/** Which entities the catalog places in which namespaces. */
export class EntityPlaces {
  private last: { value: Known<EntitiesByPlace>; until: number } | null = null;

  constructor(
    private readonly deps: {
      index: Pick<CatalogIndex, 'entities'>;
      caches: Pick<ClusterCaches, 'all'>;
    },
  ) {}

  /** By {@link placeKey}; unknown where the catalog is not known. */
  byPlace(): Known<EntitiesByPlace> {
    if (this.last && performance.now() < this.last.until)
      return this.last.value;
    const value = this.read();
    this.last = { value, until: performance.now() + keepForMs };
    return value;
  }

  private read(): Known<EntitiesByPlace> {
    const entities = this.deps.index.entities();
    if (entities.state === 'unknown') return entities;
    const caches = this.deps.caches.all();
    const places = new Map<string, PlacedEntity[]>();
    for (const entity of entities.value) {
      for (const { cluster, namespace } of placementsOf(entity, caches)) {
        const key = placeKey(cluster, namespace);
        places.set(key, [...(places.get(key) ?? []), entity]);
      }
    }
    return known(places, entities.observedAt);
  }
}

/** Names of clusters may hold anything but a line end. */
export function placeKey(cluster: string, namespace: string): string {
  return `${cluster}\n${namespace}`;
}
