/**
 * Shows which Istio revision a service runs, and lets its owners move it to another.
 *
 * @packageDocumentation
 */
export { MeshClient } from './api/MeshClient';
export {
  isMeshAvailable,
  meshApiRef,
  placementAnnotations,
  type MeshApi,
  type StreamFollower,
} from '@mesh-plugins/backstage-plugin-mesh-react';
export {
  EntityMeshCard,
  EntityMeshSummaryCard,
  HomeMeshCard,
} from './legacyCards';
export { EntityMeshContent, MeshPage, meshPlugin } from './legacyPlugin';
export {
  entityMeshRouteRef,
  migrationRouteRef,
  planRouteRef,
  rootRouteRef,
  whyRouteRef,
} from './routes';
