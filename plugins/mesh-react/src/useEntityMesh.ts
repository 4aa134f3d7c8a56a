import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EntityMesh } from '@mesh-plugins/backstage-plugin-mesh-common';
import { entityMeshSource } from './entityMeshSource';
import type { LiveValue } from './live/LiveValue';
import { useLiveValue } from './live/useLiveValue';

/**
 * Keeps the mesh state of an entity current while the component is shown.
 *
 * @param entity - the entity, or its full ref (`component:default/payments-api`)
 *
 * @public
 */
export function useEntityMesh(entity: Entity | string): {
  current: LiveValue<EntityMesh>;
  reload: () => void;
} {
  const entityRef =
    typeof entity === 'string' ? entity : stringifyEntityRef(entity);
  return useLiveValue(entityMeshSource, entityRef);
}
