import type { Entity } from '@backstage/catalog-model';

/** The annotations of the kubernetes plugin that say where an entity runs. @public */
export const placementAnnotations = [
  'backstage.io/kubernetes-id',
  'backstage.io/kubernetes-label-selector',
  'backstage.io/kubernetes-namespace',
] as const;

/** True for entities that say where they run, so that there is a mesh state to show. @public */
export function isMeshAvailable(entity: Entity): boolean {
  return placementAnnotations.some(
    annotation => entity.metadata.annotations?.[annotation] !== undefined,
  );
}
