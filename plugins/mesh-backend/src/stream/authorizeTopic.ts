import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  meshEntityReadPermission,
  meshFleetReadPermission,
  meshMigrationReadPermission,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCaches } from '../cache/ClusterCaches';
import { placedEntity } from '../catalog/PlacedEntity';
import { authorize } from '../router/contractRouter';
import {
  concernsClusters,
  concernsEntity,
  concernsFleet,
  concernsMigration,
  concernsMigrations,
  type ConcernsTopic,
} from './topicListener';

/** What topics are authorised by. */
export interface TopicDeps {
  permissions: PermissionsService;
  catalog: CatalogService;
  caches: ClusterCaches;
}

/** Checks that the person may hear of the topic, as the route of its data would; throws where they may not. */
export async function authorizeTopic(
  { permissions, catalog, caches }: TopicDeps,
  topic: string,
  credentials: BackstageCredentials,
): Promise<ConcernsTopic> {
  if (topic === 'clusters' || topic === 'fleet') {
    await authorize(permissions, meshFleetReadPermission, credentials);
    return topic === 'fleet' ? concernsFleet : concernsClusters;
  }
  if (topic === 'migrations') {
    await authorize(permissions, meshMigrationReadPermission, credentials);
    return concernsMigrations;
  }
  const [kind, name] = splitOnce(topic);
  if (kind === 'migration') {
    await authorize(permissions, meshMigrationReadPermission, credentials);
    return concernsMigration(name);
  }
  await authorize(permissions, meshEntityReadPermission, credentials);
  const entity = await catalog.getEntityByRef(name, { credentials });
  if (!entity) {
    throw new NotFoundError(
      `The catalog has no entity ${name} that you may read. Check the topic ${topic}.`,
    );
  }
  return concernsEntity(placedEntity(entity), caches);
}

/** The kind of a topic ends at its first colon; entity refs hold another. */
function splitOnce(topic: string): [string, string] {
  const colon = topic.indexOf(':');
  return [topic.slice(0, colon), topic.slice(colon + 1)];
}
