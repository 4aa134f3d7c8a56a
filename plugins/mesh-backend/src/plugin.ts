import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  meshPermissions,
  type RouteName,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterCaches } from './cache/ClusterCaches';
import { CatalogIndex } from './catalog/CatalogIndex';
import { ClusterDirectory } from './cluster/ClusterDirectory';
import { ConfiguredClusterClients } from './cluster/ConfiguredClusterClients';
import { readMeshConfig } from './config';
import { openDatabase } from './database/openDatabase';
import { NamespaceConnections } from './evidence/NamespaceConnections';
import { createFleet } from './fleet/createFleet';
import type { EngineDeps } from './engine/EngineDeps';
import { kubernetesAccessRef } from './kubernetes/KubernetesAccess';
import { IstiodConnections } from './observe/IstiodConnections';
import { PodLogs } from './observe/PodLogs';
import { KubernetesObserver } from './observe/KubernetesObserver';
import { NamespaceOwnership } from './ownership/NamespaceOwnership';
import { ClusterPreviews } from './preview/ClusterPreviews';
import { clusterRoutes } from './router/clusters';
import {
  createContractRouter,
  type RouteHandlers,
} from './router/contractRouter';
import { entityRoutes } from './router/entities';
import { evidenceRoutes } from './router/evidence';
import { explainRoutes } from './router/explain';
import { fleetRoutes } from './router/fleet';
import { migrationRoutes } from './router/migrations';
import { planRoutes } from './router/plans';
import { previewRoutes } from './router/previews';
import { limitServices } from './limitServices';
import { warnWithoutPermissions } from './warnWithoutPermissions';
import { createStreamRouter } from './router/stream';
import { summaryRoutes } from './router/summaries';
import { createMigrations } from './service/createMigrations';
import { hasNotifications } from './service/hasNotifications';
import { ChangeBus } from './stream/ChangeBus';
import { PacedChanges } from './stream/PacedChanges';
import { SharedReads } from './stream/SharedReads';

/** What only the tests' own entry of a backend gives to the plugin. */
export interface MeshPluginTesting {
  /** Called at each place between which a process can die; see the engine's boundaries. */
  boundary?: EngineDeps['boundary'];
}

/**
 * Makes the plugin.
 *
 * @remarks
 * What is for tests comes as an argument and in no other way: no configuration, environment or service of a portal
 * leads here, and the package's own entry passes nothing.
 */
export const createMeshPlugin = (testing: MeshPluginTesting = {}) =>
  createBackendPlugin({
    pluginId: 'mesh',
    register(env) {
      env.registerInit({
        deps: {
          access: kubernetesAccessRef,
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          database: coreServices.database,
          events: eventsServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          notifications: notificationService,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          rootConfig: coreServices.rootConfig,
          rootInstanceMetadata: coreServices.rootInstanceMetadata,
          scheduler: coreServices.scheduler,
          userInfo: coreServices.userInfo,
        },
        async init(services) {
          const deps = limitServices(services);
          const { auth, catalog, httpAuth, logger, permissions } = deps;
          const config = readMeshConfig(deps.rootConfig);
          warnWithoutPermissions(deps.rootConfig, config, logger);
          const bus = new ChangeBus();
          const directory = new ClusterDirectory({ access: deps.access, auth });
          const clients = new ConfiguredClusterClients(
            directory,
            config.writers,
          );
          const caches = new ClusterCaches({ directory, clients, bus, logger });
          const index = new CatalogIndex({ catalog, auth, logger });
          const ownership = new NamespaceOwnership({
            ...{ config, auth, catalog, permissions, userInfo: deps.userInfo },
            ...{ index, caches, clients },
          });
          const knex = await openDatabase(deps.database);
          const fleet = createFleet({
            ...{ knex, caches, directory, index, bus, config },
            scheduler: deps.scheduler,
          });
          const changes = new PacedChanges(bus);
          const reads = new SharedReads(knex, changes);
          const stream = createStreamRouter({
            ...{ httpAuth, permissions, catalog, caches, changes, reads },
            maxPerUser: config.stream.maxPerUser,
          });
          const istiods = new IstiodConnections();
          const previews = new ClusterPreviews(clients, config.preview);
          const migrations = createMigrations({
            ...{ knex, logger, permissions },
            ...{ caches, index, catalog },
            ...{ auditor: deps.auditor, clients, directory, ownership, bus },
            ...{ previews, reads, onBlind: stream.closeMigrations },
            events: deps.events,
            observer: new KubernetesObserver(clients, istiods),
            podLogs: new PodLogs(clients),
            notifications: (await hasNotifications(deps.rootInstanceMetadata))
              ? deps.notifications
              : null,
            config,
            boundary: testing.boundary,
          });
          const connections = new NamespaceConnections({
            ...{ caches, clients, connections: istiods },
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
                  links: fleet.links,
                }),
                ...fleetRoutes({ ...fleet, permissions }),
                ...summaryRoutes({
                  ...{ auth, catalog, permissions, userInfo: deps.userInfo },
                  summaries: fleet.summaries,
                }),
                ...evidenceRoutes({
                  ...{ permissions, catalog, caches, clients, connections },
                }),
                ...explainRoutes({ permissions, catalog, caches, connections }),
                ...planRoutes({ migrations: migrations.service }),
                ...previewRoutes({
                  ...{ permissions, catalog, caches },
                  isCluster: name => caches.get(name) !== undefined,
                  previews,
                }),
                ...migrationRoutes({
                  migrations: migrations.service,
                  auditor: deps.auditor,
                }),
                // A route of the contract that nobody handles does not compile.
              } satisfies RouteHandlers<RouteName>,
            }),
          );

          // Nothing of a cluster is waited for here: the portal starts, whatever is wrong with a cluster.
          deps.lifecycle.addStartupHook(() => {
            caches.start();
            index.start();
            migrations.start();
          });
          await fleet.schedule();
          deps.lifecycle.addShutdownHook(async () => {
            stream.closeAll();
            reads.stop();
            changes.stop();
            fleet.stop();
            caches.stop();
            index.stop();
            await migrations.stop();
          });
        },
      });
    },
  });

/**
 * Reads the Istio revisions of the portal's clusters, and carries out migrations between them.
 *
 * @public
 */
export const meshPlugin = createMeshPlugin();
