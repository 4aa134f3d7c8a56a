import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { PermissionsService } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import { ClusterCaches } from '../../cache/ClusterCaches';
import { ClusterDirectory } from '../../cluster/ClusterDirectory';
import { DeferredKubernetesAccess } from '../../kubernetes/DeferredKubernetesAccess';
import { createStreamRouter } from '../../router/stream';
import { ChangeBus, type Changes } from '../ChangeBus';
import type { SharedReads } from '../SharedReads';

/** A request for the stream. */
export interface OpenedStream {
  request: http.ClientRequest;
  status: Promise<number>;
  /** When the server ended it, or the reader left. */
  ended: Promise<void>;
  /** What was received until now. */
  text: () => string;
}

const never = async () => {
  throw new Error('Not read by this test.');
};

function cachesOf(bus: ChangeBus): ClusterCaches {
  return new ClusterCaches({
    ...{ bus, logger: mockServices.logger.mock() },
    directory: new ClusterDirectory({
      access: new DeferredKubernetesAccess({
        config: mockServices.rootConfig(),
        instance: mockServices.rootInstanceMetadata(),
      }),
      auth: mockServices.auth(),
    }),
    clients: { reader: never, writer: never },
  });
}

/** Serves the stream alone, with an empty catalog. */
export class StreamServer {
  private constructor(
    private readonly server: http.Server,
    readonly closeAll: () => void,
    readonly closeMigrations: () => void,
  ) {}

  static async start(options: {
    bus: Changes;
    permissions: PermissionsService;
    maxPerUser?: number;
    reads?: Pick<SharedReads, 'versionOf'>;
  }): Promise<StreamServer> {
    const { bus, permissions, maxPerUser = 10 } = options;
    const { reads = { versionOf: never } } = options;
    const { router, closeAll, closeMigrations } = createStreamRouter({
      ...{ changes: bus, reads, permissions, maxPerUser },
      httpAuth: mockServices.httpAuth(),
      catalog: catalogServiceMock({ entities: [] }),
      caches: cachesOf(new ChangeBus()),
    });
    const middleware = MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
    });
    const app = express().use(router).use(middleware.error());
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new StreamServer(server, closeAll, closeMigrations);
  }

  open(
    topics: string,
    userEntityRef = 'user:default/paula',
    lastEventId?: string,
  ): OpenedStream {
    const { port } = this.server.address() as AddressInfo;
    let received = '';
    const request = http.get({
      ...{ host: '127.0.0.1', port },
      path: `/stream?${new URLSearchParams({ topics })}`,
      headers: {
        Authorization: mockCredentials.user.header(userEntityRef),
        ...(lastEventId && { 'Last-Event-ID': lastEventId }),
      },
    });
    const status = new Promise<number>((resolve, reject) => {
      request.on('error', reject);
      request.on('response', response => {
        response.setEncoding('utf8').on('data', (chunk: string) => {
          received += chunk;
        });
        // A test that leaves breaks the answer off; that is no failure.
        response.on('error', () => {});
        resolve(response.statusCode ?? 0);
      });
    });
    status.catch(() => {});
    const ended = new Promise<void>(resolve => {
      request.on('close', resolve);
    });
    return { request, status, ended, text: () => received };
  }

  connections(): Promise<number> {
    return new Promise(resolve => {
      this.server.getConnections((_, count) => resolve(count));
    });
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
