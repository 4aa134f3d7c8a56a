import type { EntityMesh } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveSource } from './live/LiveSource';

/** The mesh state of an entity, by its full ref. @public */
export const entityMeshSource: LiveSource<string, EntityMesh> = {
  load: (api, entityRef, options) => api.getEntityMesh(entityRef, options),
  topics: entityRef => [`entity:${entityRef}`],
};
