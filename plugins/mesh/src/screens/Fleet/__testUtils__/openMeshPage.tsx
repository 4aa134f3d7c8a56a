import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  meshApiRef,
  type MeshApi,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import plugin from '../../../alpha';
import { fleetClusters } from '../../../testing/fleetFixtures';
import { FakeMeshApi } from '../../../testing/FakeMeshApi';
import { browserModule } from './Browser';

/** Opens the portal at an address of the Mesh page, on the new frontend system. */
export function openMeshPage(
  address: string,
  answers: Partial<MeshApi> = {},
): FakeMeshApi {
  const api = new FakeMeshApi({
    getClusters: async () => fleetClusters,
    ...answers,
  });
  renderTestApp({
    features: [plugin, browserModule],
    apis: [[meshApiRef, api]],
    initialRouteEntries: [address],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return api;
}
