import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import knexFactory, { type Knex } from 'knex';
import { ClusterCaches } from '../../plugins/mesh-backend/src/cache/ClusterCaches';
import { ClusterDirectory } from '../../plugins/mesh-backend/src/cluster/ClusterDirectory';
import { defaultTiming } from '../../plugins/mesh-backend/src/engine/EngineDeps';
import { MigrationChanges } from '../../plugins/mesh-backend/src/engine/MigrationChanges';
import { DeferredKubernetesAccess } from '../../plugins/mesh-backend/src/kubernetes/DeferredKubernetesAccess';
import {
  createContractRouter,
  defineRoutes,
} from '../../plugins/mesh-backend/src/router/contractRouter';
import { createStreamRouter } from '../../plugins/mesh-backend/src/router/stream';
import { ChangeBus } from '../../plugins/mesh-backend/src/stream/ChangeBus';
import { PacedChanges } from '../../plugins/mesh-backend/src/stream/PacedChanges';
import { SharedReads } from '../../plugins/mesh-backend/src/stream/SharedReads';

const say = () => {};
const silent: LoggerService = {
  ...{ error: say, warn: say, info: say, debug: say },
  child: () => silent,
};

const noCluster = async () => {
  throw new Error('Nothing here reads a cluster.');
};

function noCaches(bus: ChangeBus): ClusterCaches {
  return new ClusterCaches({
    ...{ bus, logger: silent },
    directory: new ClusterDirectory({
      access: new DeferredKubernetesAccess({
        config: mockServices.rootConfig(),
        instance: mockServices.rootInstanceMetadata(),
      }),
      auth: mockServices.auth(),
    }),
    clients: { reader: noCluster, writer: noCluster },
  });
}

/** What a replica of the backend serves and does for open pages, without an engine of its own. */
export class Replica {
  private constructor(
    private readonly server: http.Server,
    private readonly close: () => Promise<void>,
  ) {}

  get port(): number {
    const { port } = this.server.address() as AddressInfo;
    return port;
  }

  static async start(connection: string): Promise<Replica> {
    const knex: Knex = knexFactory({ client: 'pg', connection });
    const bus = new ChangeBus();
    const changes = new PacedChanges(bus);
    const reads = new SharedReads(knex, changes);
    const [httpAuth, permissions] = [
      mockServices.httpAuth(),
      mockServices.permissions(),
    ];
    const stream = createStreamRouter({
      ...{ httpAuth, permissions, changes, reads, maxPerUser: 10 },
      catalog: catalogServiceMock({ entities: [] }),
      caches: noCaches(bus),
    });
    const look = new MigrationChanges({
      ...{ knex, bus, pollMs: defaultTiming.pollMs },
      onError: () => stream.closeMigrations(),
    });
    const handlers = defineRoutes<'getMigration' | 'getMigrationEvents'>({
      getMigration: ({ params, query }, { credentials }) =>
        reads.find(params.id, credentials, query.atLeast),
      getMigrationEvents: ({ params, query }) =>
        reads.readEvents(params.id, query),
    });
    const middleware = MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: silent,
    });
    const app = express()
      .use('/api/mesh', stream.router)
      .use(
        '/api/mesh',
        createContractRouter({ httpAuth, permissions, handlers }),
      )
      .use(middleware.error());
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    look.start();
    return new Replica(server, async () => {
      look.stop();
      stream.closeAll();
      reads.stop();
      changes.stop();
      await knex.destroy();
    });
  }

  /** As a process ends: what is open is cut. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await this.close();
  }
}
