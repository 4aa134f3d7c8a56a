import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import { meshApiRef } from '@mesh-plugins/backstage-plugin-mesh-react';
import { MeshClient } from './api/MeshClient';
import { entityMeshRouteRef, rootRouteRef } from './routes';

/** The mesh plugin for portals on the legacy frontend system. @public */
export const meshPlugin = createPlugin({
  id: 'mesh',
  routes: { root: rootRouteRef, entityContent: entityMeshRouteRef },
  apis: [
    createApiFactory({
      api: meshApiRef,
      deps: {
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        identityApi: identityApiRef,
      },
      factory: deps => new MeshClient(deps),
    }),
  ],
});

/** The Mesh page with the plan and migration pages below it. @public */
export const MeshPage: () => JSX.Element = meshPlugin.provide(
  createRoutableExtension({
    name: 'MeshPage',
    component: () =>
      import('./screens/LegacyMeshPage').then(
        ({ LegacyMeshPage }) => LegacyMeshPage,
      ),
    mountPoint: rootRouteRef,
  }),
);

/** The Mesh tab of an entity. @public */
export const EntityMeshContent: () => JSX.Element = meshPlugin.provide(
  createRoutableExtension({
    name: 'EntityMeshContent',
    component: () =>
      import('./screens/EntityMesh/EntityMesh').then(
        ({ EntityMesh }) => EntityMesh,
      ),
    mountPoint: entityMeshRouteRef,
  }),
);
