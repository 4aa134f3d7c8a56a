import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { meshPermissions } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterCaches } from './cache/ClusterCaches';
import { CatalogIndex } from './catalog/CatalogIndex';
import { ClusterDirectory } from './cluster/ClusterDirectory';
import { ConfiguredClusterClients } from './cluster/ConfiguredClusterClients';
import { readMeshConfig } from './config';
import { kubernetesAccessRef } from './kubernetes/KubernetesAccess';
import { NamespaceOwnership } from './ownership/NamespaceOwnership';
import { clusterRoutes } from './router/clusters';
import { createContractRouter } from './router/contractRouter';
import { entityRoutes } from './router/entities';
import { createStreamRouter } from './router/stream';
import { ChangeBus } from './stream/ChangeBus';

/**
 * Reads the Istio revisions of the portal's clusters, and carries out migrations between them.
 *
 * @public
 */
export const meshPlugin = createBackendPlugin({
  pluginId: 'mesh',
  register(env) {
    env.registerInit({
      deps: {
        access: kubernetesAccessRef,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, httpAuth, logger, permissions } = deps;
        const config = readMeshConfig(deps.rootConfig);
        const bus = new ChangeBus();
        const directory = new ClusterDirectory({ access: deps.access, auth });
        const clients = new ConfiguredClusterClients(directory, config.writers);
        const caches = new ClusterCaches({ directory, clients, bus, logger });
        const index = new CatalogIndex({ catalog, auth, logger });
        const ownership = new NamespaceOwnership({
          ...{ config, auth, catalog, permissions, userInfo: deps.userInfo },
          ...{ index, caches, clients },
        });
        const stream = createStreamRouter({
          ...{ httpAuth, permissions, catalog, caches, bus },
        });

        deps.permissionsRegistry.addPermissions(meshPermissions);
        deps.httpRouter.use(stream.router);
        deps.httpRouter.use(
          createContractRouter({
            httpAuth,
            permissions,
            handlers: {
              ...clusterRoutes({ caches, directory, config }),
              ...entityRoutes({
                ...{ caches, catalog, index, ownership, permissions, config },
                links: { linksFor: async () => ({ open: null, last: null }) },
              }),
            },
          }),
        );

        // Nothing of a cluster is waited for here: the portal starts, whatever is wrong with a cluster.
        deps.lifecycle.addStartupHook(() => {
          caches.start();
          index.start();
        });
        deps.lifecycle.addShutdownHook(() => {
          stream.closeAll();
          caches.stop();
          index.stop();
        });
      },
    });
  },
});
