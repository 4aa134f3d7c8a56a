/*
 * The demo's backend with one difference: it can die, or stop, at a boundary of the engine. The plugin's own package
 * has no such way in; it is given here, by the factory behind it.
 */
import { createBackend } from '@backstage/backend-defaults';
import { captureKubernetesAccess } from '../../plugins/mesh-backend/src/kubernetes/captureKubernetesAccess';
import { createMeshPlugin } from '../../plugins/mesh-backend/src/plugin';
import { boundaryOf } from './boundaryOf';

const backend = createBackend();

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('../../packages/backend/src/demoIdentities'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('../../packages/backend/src/permissionPolicy'));
backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(
  createMeshPlugin({
    boundary: boundaryOf(process.env.MESH_TEST_BOUNDARY ?? ''),
  }),
);
backend.add(captureKubernetesAccess);
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.start();
