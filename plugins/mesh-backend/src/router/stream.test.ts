import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import { ClusterCaches } from '../cache/ClusterCaches';
import { ClusterDirectory } from '../cluster/ClusterDirectory';
import { DeferredKubernetesAccess } from '../kubernetes/DeferredKubernetesAccess';
import { ChangeBus } from '../stream/ChangeBus';
import { waitUntil } from '../__testUtils__/waitUntil';
import { createStreamRouter } from './stream';

/** Counts who listens. */
class CountingBus extends ChangeBus {
  readers = 0;

  subscribe(listener: Parameters<ChangeBus['subscribe']>[0]) {
    const stop = super.subscribe(listener);
    this.readers += 1;
    return () => {
      this.readers -= 1;
      stop();
    };
  }
}

describe('the stream', () => {
  let server: http.Server;
  const bus = new CountingBus();
  const asked: Array<() => void> = [];
  const never = async () => {
    throw new Error('The topic clusters reads no cluster.');
  };

  beforeAll(async () => {
    const { router } = createStreamRouter({
      bus,
      httpAuth: mockServices.httpAuth(),
      // Answers when the test says so.
      permissions: mockServices.permissions.mock({
        authorize: async requests => {
          await new Promise<void>(resolve => {
            asked.push(resolve);
          });
          return requests.map(() => ({ result: AuthorizeResult.ALLOW }));
        },
      }),
      catalog: catalogServiceMock.mock(),
      caches: new ClusterCaches({
        ...{ bus, logger: mockServices.logger.mock() },
        directory: new ClusterDirectory({
          access: new DeferredKubernetesAccess({
            config: mockServices.rootConfig(),
            instance: mockServices.rootInstanceMetadata(),
          }),
          auth: mockServices.auth(),
        }),
        clients: { reader: never, writer: never },
      }),
    });
    server = express().use(router).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const open = () =>
    http
      .get({
        host: '127.0.0.1',
        port: (server.address() as AddressInfo).port,
        path: '/stream?topics=clusters',
      })
      .on('error', () => {});
  const connections = () =>
    new Promise<number>(resolve => {
      server.getConnections((_, count) => resolve(count));
    });
  const isAsked = () =>
    waitUntil(
      () => asked.length,
      count => count === 1,
    );

  it('listens as long as its reader does', async () => {
    const reader = open();
    await isAsked();
    asked[0]();
    await waitUntil(
      () => bus.readers,
      count => count === 1,
    );
    reader.destroy();
    await waitUntil(
      () => bus.readers,
      count => count === 0,
    );
    expect(bus.readers).toBe(0);
  });

  it('does not begin to listen for a reader who left while being authorised', async () => {
    const reader = open();
    await isAsked();
    reader.destroy();
    await waitUntil(connections, count => count === 0);
    asked[0]();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(bus.readers).toBe(0);
  });
});
