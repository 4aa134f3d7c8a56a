/*
 * The smallest portal in which the plugin works, so that a replica that was killed is back within seconds: no web app,
 * no catalog of its own, and who asks is believed. The plugin, the kubernetes plugin, HTTP and PostgreSQL are real.
 *
 * It can die, or stop, at a boundary of the engine. The plugin's own package has no such way in; it is given here, by
 * the factory behind it.
 */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { captureKubernetesAccess } from '../../plugins/mesh-backend/src/kubernetes/captureKubernetesAccess';
import { createMeshPlugin } from '../../plugins/mesh-backend/src/plugin';
import { boundaryOf } from './boundaryOf';

const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(catalogServiceMock.factory({ entities: [] }));
backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(
  createMeshPlugin({
    boundary: boundaryOf(process.env.MESH_TEST_BOUNDARY ?? ''),
  }),
);
backend.add(captureKubernetesAccess);

backend.start();
