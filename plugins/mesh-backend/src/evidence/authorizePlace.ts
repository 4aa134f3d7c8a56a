import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { meshFleetReadPermission } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCaches } from '../cache/ClusterCaches';
import { placedEntity } from '../catalog/PlacedEntity';
import { placementsOf } from '../catalog/placementsOf';
import { wordsOf } from '../cluster/wordsOf';

/** What the right to look into a namespace is judged by. */
export interface AuthorizePlaceDeps {
  permissions: PermissionsService;
  catalog: CatalogService;
  caches: Pick<ClusterCaches, 'all'>;
}

/** Where somebody wants to look, and the entity by which they may. */
export interface AskedPlace {
  cluster: string;
  namespace: string;
  entityRef?: string;
}

/** Throws unless the person may see the fleet, or may read an entity that is placed in the namespace. */
export async function authorizePlace(
  { permissions, catalog, caches }: AuthorizePlaceDeps,
  { cluster, namespace, entityRef }: AskedPlace,
  credentials: BackstageCredentials,
): Promise<void> {
  const permission = meshFleetReadPermission;
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (result === AuthorizeResult.ALLOW) return;
  if (entityRef === undefined) {
    throw new NotAllowedError(
      `You may not look into namespace ${namespace} of cluster ${cluster}: the permission ${permission.name} is not granted to you. Name an entity of yours that runs there, as entityRef, or ask the team that runs this portal.`,
    );
  }
  const entity = await catalog.getEntityByRef(readRef(entityRef), {
    credentials,
  });
  const placed = entity ? placedEntity(entity) : undefined;
  const isThere = placed
    ? placementsOf(placed, caches.all()).some(
        each => each.cluster === cluster && each.namespace === namespace,
      )
    : false;
  if (isThere) return;
  throw new NotAllowedError(
    `You may not look into namespace ${namespace} of cluster ${cluster} for ${entityRef}: no such entity that you may read runs there. Check its annotations backstage.io/kubernetes-*.`,
  );
}

function readRef(entityRef: string): ReturnType<typeof parseEntityRef> {
  try {
    return parseEntityRef(entityRef);
  } catch (error) {
    throw new InputError(
      `entityRef: must be the ref of an entity, such as component:default/payments-api. ${wordsOf(error)}`,
    );
  }
}
