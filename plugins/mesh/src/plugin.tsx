import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import AccountTreeIcon from '@material-ui/icons/AccountTree';
import {
  meshApiRef,
  isMeshAvailable,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { cardExtensions } from './cards/extensions';
import { MeshClient } from './api/MeshClient';
import { fleetPages } from './fleetPages';
import {
  migrationRouteRef,
  planRouteRef,
  rootRouteRef,
  whyRouteRef,
} from './routes';

const meshApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: meshApiRef,
      deps: {
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        identityApi: identityApiRef,
      },
      factory: deps => new MeshClient(deps),
    }),
});

const entityMeshContent = EntityContentBlueprint.make({
  params: {
    path: '/mesh',
    title: 'Mesh',
    group: 'deployment',
    filter: isMeshAvailable,
    loader: () =>
      import('./screens/EntityMesh/EntityMesh').then(({ EntityMesh }) => (
        <EntityMesh />
      )),
  },
});

/** The mesh plugin for portals on the new frontend system. @public */
export default createFrontendPlugin({
  pluginId: 'mesh',
  title: 'Mesh',
  icon: <AccountTreeIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    plan: planRouteRef,
    migration: migrationRouteRef,
    why: whyRouteRef,
  },
  extensions: [meshApi, ...fleetPages, entityMeshContent, ...cardExtensions],
});
