import {
  buildMeshSummary,
  buildPlacementSummary,
  type MeshSummary,
  newestRevision,
  type NewestRevision,
  type PlacementSummary,
  revisionsOfCluster,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Entity } from '@backstage/catalog-model';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { PlacedEntity } from '../catalog/PlacedEntity';
import { placedEntity } from '../catalog/PlacedEntity';
import { placementsOf, type PlaceRef } from '../catalog/placementsOf';
import type { MeshConfig } from '../config';
import { contentVersion } from '../router/contentVersion';
import { placeKey } from './EntityPlaces';
import type { FleetMigrations, LinksByPlace } from './FleetMigrations';
import { ownFacts } from './ownFacts';
import { readFleetCluster } from './readFleetCluster';

/** What a summary is read from. */
export interface SummaryReaderDeps {
  caches: ClusterCaches;
  config: Pick<MeshConfig, 'writers'>;
  migrations: Pick<FleetMigrations, 'byPlace'>;
}

/** Sums up the placements of several entities. */
export class SummaryReader {
  constructor(private readonly deps: SummaryReaderDeps) {}

  /** Of entities that the reader may read; what runs nowhere is left out of the placements. */
  async read(
    entityRef: string | null,
    entities: readonly Entity[],
    withMigrations: boolean,
  ): Promise<MeshSummary> {
    const { caches, migrations } = this.deps;
    const links: LinksByPlace = withMigrations
      ? await migrations.byPlace()
      : new Map();
    const newest = this.newestByCluster();
    const all = caches.all();
    const placed = entities.flatMap(entity => placedEntity(entity) ?? []);
    const placements = placed.flatMap(entity =>
      placementsOf(entity, all).map(place =>
        this.placement(entity, place, links, newest),
      ),
    );
    const summary = buildMeshSummary(entityRef, placed.length, placements);
    return { ...summary, version: contentVersion(summary) };
  }

  private placement(
    entity: PlacedEntity,
    { cluster, namespace }: PlaceRef,
    links: LinksByPlace,
    newest: ReadonlyMap<string, NewestRevision | null>,
  ): PlacementSummary {
    const cache = this.deps.caches.get(cluster);
    return buildPlacementSummary(
      entity.entityRef,
      {
        ...{ cluster, namespace },
        freshness: cache?.freshness ?? {
          state: 'never',
          since: new Date().toISOString(),
          why: `This portal has no cluster ${cluster}.`,
        },
        facts: cache ? ownFacts(cache, namespace, entity) : null,
        openMigration: links.get(placeKey(cluster, namespace))?.open ?? null,
      },
      newest.get(cluster) ?? null,
    );
  }

  private newestByCluster(): Map<string, NewestRevision | null> {
    const { caches, config } = this.deps;
    return new Map(
      caches.all().map(cache => {
        const name = cache.cluster;
        const cluster = readFleetCluster(
          { name, title: name },
          cache,
          config,
          '',
        );
        return [name, newestRevision(revisionsOfCluster(cluster))];
      }),
    );
  }
}
