import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The Mesh page. @public */
export const rootRouteRef = createRouteRef({ id: 'mesh' });

/** The plan of a move; what to move and where to stands in the query, see `planSearch`. @public */
export const planRouteRef = createSubRouteRef({
  id: 'mesh/plan',
  parent: rootRouteRef,
  path: '/migrations/new',
});

/** One migration. @public */
export const migrationRouteRef = createSubRouteRef({
  id: 'mesh/migration',
  parent: rootRouteRef,
  path: '/migrations/:id',
});

/** Why a pod has the sidecar that it has; which one stands in the query, see `whySearch`. @public */
export const whyRouteRef = createSubRouteRef({
  id: 'mesh/why',
  parent: rootRouteRef,
  path: '/why',
});

/** The Mesh tab of an entity, for the legacy frontend system. @public */
export const entityMeshRouteRef = createRouteRef({ id: 'mesh/entity' });
