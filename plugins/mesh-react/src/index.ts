/**
 * What other plugins need to show the mesh state of a catalog entity: the API, a hook and a compact status.
 *
 * @packageDocumentation
 */
export type {
  MeshApi,
  MigrationRequestOptions,
  RequestOptions,
  StreamFollower,
} from './api/MeshApi';
export { meshApiRef } from './api/meshApiRef';
export { ConditionSign } from './components/ConditionSign';
export {
  EntityMeshStatus,
  type EntityMeshStatusProps,
} from './components/EntityMeshStatus';
export { RevisionName } from './components/RevisionName';
export { RunsBar } from './components/RunsBar';
export { Sign } from './components/Sign';
export { entityMeshSource } from './entityMeshSource';
export { isMeshAvailable, placementAnnotations } from './isMeshAvailable';
export { failureOf, type Failure } from './live/failureOf';
export { slowAfterMs, type LiveValue } from './live/LiveValue';
export type { LiveSource } from './live/LiveSource';
export { useLiveValue } from './live/useLiveValue';
export { readableOn } from './look/readableOn';
export { revisionHues } from './look/revisionHues';
export { toneColor, type Tone } from './look/tones';
export { meshReactTranslationRef } from './translation/meshReactTranslationRef';
export { useEntityMesh } from './useEntityMesh';
