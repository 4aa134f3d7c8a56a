import { createHash } from 'node:crypto';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  buildEntityMesh,
  type Placement,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCaches } from '../cache/ClusterCaches';
import { placedEntity } from '../catalog/PlacedEntity';
import { placementsOf } from '../catalog/placementsOf';
import { defineRoutes } from './contractRouter';
import { readPlacement, type ReadPlacementDeps } from './readPlacement';

/** What the route about an entity answers from. */
export interface EntityRoutesDeps extends ReadPlacementDeps {
  caches: ClusterCaches;
  catalog: CatalogService;
}

/** The mesh state of one entity that the person may read in the catalog. */
export function entityRoutes(deps: EntityRoutesDeps) {
  return defineRoutes<'getEntityMesh'>({
    getEntityMesh: async ({ params }, { credentials }) => {
      // Read as the person: what they may not read in the catalog does not exist for them here either.
      const entity = await deps.catalog.getEntityByRef(params, { credentials });
      if (!entity) {
        throw new NotFoundError(
          `The catalog has no ${params.kind} ${params.namespace}/${params.name} that you may read. Check its name.`,
        );
      }
      const entityRef = stringifyEntityRef(entity);
      const placed = placedEntity(entity);
      if (!placed) {
        return buildEntityMesh(entityRef, false, [], versionOf([]));
      }
      const placements = await Promise.all(
        placementsOf(placed, deps.caches.all()).map(place =>
          readPlacement(deps, placed, place, credentials),
        ),
      );
      return buildEntityMesh(
        entityRef,
        true,
        placements,
        versionOf(placements),
      );
    },
  });
}

/** Changes with everything but the time of the last look, which moves on while nothing happens. */
function versionOf(placements: readonly Placement[]): string {
  const content = placements.map(({ freshness, ...placement }) => ({
    ...placement,
    freshness: freshness.state,
  }));
  return createHash('sha256')
    .update(JSON.stringify(content))
    .digest('hex')
    .slice(0, 16);
}
