import { createBackendModule } from '@backstage/backend-plugin-api';
import { kubernetesRouterExtensionPoint } from '@backstage/plugin-kubernetes-node';
import { kubernetesAccessRef } from './KubernetesAccess';
import { wordsOf } from '../cluster/wordsOf';

/**
 * A module of the kubernetes plugin that hands its clusters and credentials over to mesh.
 *
 * @remarks
 * The kubernetes plugin has no service for them. Its router extension point is the least contended place that sees
 * the live supplier and the live strategies, custom ones included; the routes themselves stay as they are.
 */
export const captureKubernetesAccess = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'mesh-access',
  register(env) {
    env.registerInit({
      deps: {
        router: kubernetesRouterExtensionPoint,
        access: kubernetesAccessRef,
      },
      async init({ router, access }) {
        try {
          router.addRouter(
            ({ getDefault, clusterSupplier, authStrategyMap }) => {
              access.provide({ clusterSupplier, authStrategyMap });
              return getDefault();
            },
          );
        } catch (error) {
          access.refuse(
            `Another module has replaced the router of the kubernetes plugin, which allows one only, so mesh cannot use its clusters (${wordsOf(
              error,
            )}). Remove the other module.`,
          );
        }
      },
    });
  },
});
