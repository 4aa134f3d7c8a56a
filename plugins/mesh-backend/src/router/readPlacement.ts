import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  buildPlacement,
  meshMigrationCreatePermission,
  meshMigrationReadPermission,
  type Placement,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCache } from '../cache/ClusterCache';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import type { PlacedEntity } from '../catalog/PlacedEntity';
import { ownersOf } from '../catalog/PlacedEntity';
import { claims, type PlaceRef } from '../catalog/placementsOf';
import { whyReadOnly } from '../cluster/whyReadOnly';
import type { MeshConfig } from '../config';
import { ownFacts } from '../fleet/ownFacts';
import type { Ownership } from '../ownership/Ownership';
import type { MigrationLinks } from './MigrationLinks';

/** What a placement is read from. */
export interface ReadPlacementDeps {
  caches: ClusterCaches;
  catalog: CatalogService;
  index: CatalogIndex;
  ownership: Ownership;
  permissions: PermissionsService;
  config: MeshConfig;
  links: MigrationLinks;
}

/** One placement of an entity, from the cache, as the person may see it. */
export async function readPlacement(
  deps: ReadPlacementDeps,
  entity: PlacedEntity,
  { cluster, namespace }: PlaceRef,
  credentials: BackstageCredentials,
): Promise<Placement> {
  const cache = deps.caches.get(cluster);
  const [links, sharedWith, mayMigrate] = await Promise.all([
    linksFor(deps, cluster, namespace, credentials),
    cache ? sharedBy(deps, entity, cache, namespace, credentials) : [],
    mayMigrateBy(deps, cluster, namespace, credentials),
  ]);
  return buildPlacement({
    cluster,
    namespace,
    freshness: cache?.freshness ?? {
      state: 'never',
      since: new Date().toISOString(),
      why: `This portal has no cluster ${cluster}.`,
    },
    facts: cache ? ownFacts(cache, namespace, entity) : null,
    sharedWith,
    openMigration: links.open,
    lastMigration: links.last,
    mayMigrate,
  });
}

/** Other entities in the namespace, as far as the person may read them. */
async function sharedBy(
  { index, catalog }: ReadPlacementDeps,
  entity: PlacedEntity,
  cache: ClusterCache,
  namespace: string,
  credentials: BackstageCredentials,
): Promise<Placement['sharedWith']> {
  const entities = index.entities();
  if (entities.state === 'unknown') return [];
  const entityRefs = entities.value
    .filter(
      other =>
        other.entityRef !== entity.entityRef && claims(other, cache, namespace),
    )
    .map(({ entityRef }) => entityRef);
  if (entityRefs.length === 0) return [];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind', 'metadata', 'relations'] },
    { credentials },
  );
  return items.flatMap((other, position) =>
    other
      ? [
          {
            entityRef: entityRefs[position],
            owner: ownersOf(other)[0] ?? null,
          },
        ]
      : [],
  );
}

/** A link says who moves the namespace and why, which only those may read who may read migrations. */
async function linksFor(
  { links, permissions }: ReadPlacementDeps,
  cluster: string,
  namespace: string,
  credentials: BackstageCredentials,
): ReturnType<MigrationLinks['linksFor']> {
  const [{ result }] = await permissions.authorize(
    [{ permission: meshMigrationReadPermission }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW
    ? await links.linksFor(cluster, namespace)
    : { open: null, last: null };
}

async function mayMigrateBy(
  { caches, config, ownership, permissions }: ReadPlacementDeps,
  cluster: string,
  namespace: string,
  credentials: BackstageCredentials,
): Promise<Placement['mayMigrate']> {
  if (!caches.get(cluster)) {
    return { allowed: false, why: `This portal has no cluster ${cluster}.` };
  }
  if (!config.writers.has(cluster)) {
    return { allowed: false, why: whyReadOnly(cluster) };
  }
  const permission = meshMigrationCreatePermission;
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (result !== AuthorizeResult.ALLOW) {
    return {
      allowed: false,
      why: `The permission ${permission.name} is not granted to you. Ask the team that runs this portal.`,
    };
  }
  return ownership.seemsToMayAct(credentials, cluster, namespace);
}
