/**
 * Shows which Istio revision a service runs, and lets its owners move it to another.
 *
 * @packageDocumentation
 */
export type { MeshApi, StreamFollower } from './api/MeshApi';
export { MeshClient } from './api/MeshClient';
export { meshApiRef } from './api/meshApiRef';
export { isMeshAvailable, placementAnnotations } from './isMeshAvailable';
export { EntityMeshContent, MeshPage, meshPlugin } from './legacyPlugin';
export {
  entityMeshRouteRef,
  migrationRouteRef,
  planRouteRef,
  rootRouteRef,
} from './routes';
