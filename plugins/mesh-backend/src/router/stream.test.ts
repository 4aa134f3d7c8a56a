import { setTimeout as pause } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ChangeBus } from '../stream/ChangeBus';
import { StreamServer } from '../stream/__testUtils__/StreamServer';
import { waitUntil } from '../__testUtils__/waitUntil';

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

describe('the readers of the stream', () => {
  let server: StreamServer;
  const bus = new CountingBus();
  const asked: Array<() => void> = [];

  beforeAll(async () => {
    server = await StreamServer.start({
      bus,
      // Answers when the test says so.
      permissions: mockServices.permissions.mock({
        authorize: async requests => {
          await new Promise<void>(resolve => {
            asked.push(resolve);
          });
          return requests.map(() => ({ result: AuthorizeResult.ALLOW }));
        },
      }),
    });
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterAll(() => server.stop());

  const open = () => {
    const { request } = server.open('clusters');
    return request;
  };
  const isAsked = () =>
    waitUntil(
      () => asked.length,
      count => count === 1,
    );

  it('are listened for as long as they read', async () => {
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

  it('are not listened for when they left while being authorised', async () => {
    const reader = open();
    await isAsked();
    reader.destroy();
    await waitUntil(
      () => server.connections(),
      count => count === 0,
    );
    asked[0]();
    await pause(50);
    expect(bus.readers).toBe(0);
  });
});

describe('the places of a person', () => {
  let server: StreamServer;

  beforeEach(async () => {
    server = await StreamServer.start({
      ...{ bus: new ChangeBus(), maxPerUser: 2 },
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      }),
    });
  });
  afterEach(() => server.stop());

  it('are limited, and the answer says what to do', async () => {
    expect(await server.open('clusters').status).toBe(200);
    expect(await server.open('clusters').status).toBe(200);
    const third = server.open('clusters');
    expect(await third.status).toBe(429);
    await waitUntil(third.text, text => text.endsWith('}'));
    expect(JSON.parse(third.text()).error).toMatchObject({
      name: 'TooManyStreamsError',
      message: expect.stringMatching(
        /^You have 2 open streams.*Close tabs.*mesh\.stream\.maxPerUser/,
      ),
    });
  });

  it('are not taken by another person', async () => {
    await server.open('clusters').status;
    await server.open('clusters').status;
    const other = server.open('clusters', 'user:default/leo');
    expect(await other.status).toBe(200);
  });

  it('are given back when a stream is closed, and when one is refused', async () => {
    const gone = 'entity:component:default/gone';
    expect(await server.open(gone).status).toBe(404);
    expect(await server.open(gone).status).toBe(404);
    const first = server.open('clusters');
    expect(await first.status).toBe(200);
    expect(await server.open('clusters').status).toBe(200);
    first.request.destroy();
    await waitUntil(
      () => server.open('clusters').status,
      status => status === 200,
    );
  });

  it('cannot be exceeded by asking many times at once', async () => {
    const opened = Array.from({ length: 5 }, () => server.open('clusters'));
    const statuses = await Promise.all(opened.map(({ status }) => status));
    expect(statuses.filter(status => status === 200)).toHaveLength(2);
  });
});

describe('the topics of a stream', () => {
  const granted = new Set<string>();
  const bus = new ChangeBus();
  let server: StreamServer;

  beforeAll(async () => {
    server = await StreamServer.start({
      bus,
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: granted.has(permission.name)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
      }),
    });
  });
  beforeEach(() => granted.clear());
  afterAll(() => server.stop());

  it.each([
    ['fleet', 'mesh.fleet.read'],
    ['clusters', 'mesh.fleet.read'],
    ['migrations', 'mesh.migration.read'],
  ])('%s needs %s', async (topic, permission) => {
    expect(await server.open(topic).status).toBe(403);
    granted.add(permission);
    const stream = server.open(topic);
    expect(await stream.status).toBe(200);
    stream.request.destroy();
  });

  it('are carried though others are refused, which are named', async () => {
    granted.add('mesh.fleet.read').add('mesh.entity.read');
    const { text, request } = server.open(
      'clusters,entity:component:default/gone',
    );
    await waitUntil(text, received => received.includes('event: changed'));
    expect(text()).toContain(
      'event: refused\ndata: {"topic":"entity:component:default/gone","why":"The catalog has no entity',
    );
    expect(text()).toContain('"topic":"clusters"');
    request.destroy();
  });

  it('of the fleet are told at most once a second, and the last change is not lost', async () => {
    granted.add('mesh.fleet.read');
    const { text, request } = server.open('fleet');
    const told = () => text().split('event: changed').length - 1;
    await waitUntil(told, count => count === 1);
    const begun = Date.now();
    const namespaces = new Set(['payments']);
    for (let change = 0; change < 20; change += 1) {
      bus.publish({ kind: 'namespaces', cluster: 'prod-eu', namespaces });
    }
    await waitUntil(told, count => count === 2);
    expect(Date.now() - begun).toBeGreaterThan(500);
    await pause(100);
    expect(told()).toBe(2);
    request.destroy();
  });
});
