/**
 * The backend of mesh. Add it with `backend.add(import('@mesh-plugins/backstage-plugin-mesh-backend'))`.
 *
 * @packageDocumentation
 */
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { captureKubernetesAccess } from './kubernetes/captureKubernetesAccess';
import { meshPlugin } from './plugin';

/**
 * The mesh plugin, with the module that lends it the clusters of the kubernetes plugin.
 *
 * @public
 */
const mesh = createBackendFeatureLoader({
  loader: () => [meshPlugin, captureKubernetesAccess],
});

export default mesh;
