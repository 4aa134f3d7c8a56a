import { setTimeout as pause } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
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
});

describe('the migrations of a stream', () => {
  const api = '11111111-1111-4111-8111-111111111111';
  const web = '22222222-2222-4222-8222-222222222222';
  const topics = `migration:${api},migration:${web}`;
  const versions = new Map<string, number>();
  const bus = new ChangeBus();
  let server: StreamServer;

  beforeAll(async () => {
    server = await StreamServer.start({
      ...{ bus, maxPerUser: 50 },
      reads: {
        versionOf: async id => {
          const version = versions.get(id);
          if (version === undefined) throw new NotFoundError('None has it.');
          if (version === 0) throw new Error('connect ECONNREFUSED');
          return version;
        },
      },
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      }),
    });
  });
  beforeEach(() => {
    versions.set(api, 7).set(web, 2);
  });
  afterAll(() => server.stop());

  const change = (id: string, version: number) =>
    bus.publish({
      ...{ kind: 'migration' as const, id, version },
      ...{ cluster: 'prod-eu', namespace: 'payments' },
    });
  const opened = async (lastEventId?: string) => {
    const stream = server.open(topics, undefined, lastEventId);
    await waitUntil(stream.text, text => text.includes('retry'));
    const told = () =>
      [...stream.text().matchAll(/"topic":"migration:(\d)\S+"(\d+)"/g)].map(
        ([, id, version]) => `${id}=${version}`,
      );
    const lastId = () => stream.text().match(/id: (\S+)\n\n$/)?.[1];
    return { ...stream, told, lastId };
  };

  it('are told at their version when nothing is known of the reader', async () => {
    const { told, lastId } = await opened();
    expect(told()).toEqual(['1=7', '2=2']);
    expect(lastId()).toBe(`${api}=7,${web}=2`);
  });

  it('are told to a reader that comes back only where they changed meanwhile, wherever it was before', async () => {
    versions.set(web, 5);
    const { told, lastId } = await opened(`${api}=7,${web}=2`);
    expect(told()).toEqual(['2=5']);
    expect(lastId()).toBe(`${api}=7,${web}=5`);
    change(api, 8);
    await waitUntil(told, seen => seen.length === 2);
    expect(told()).toEqual(['2=5', '1=8']);
  });

  it('are told anew to a reader that knows a version which the database does not have', async () => {
    const { told } = await opened(`${api}=9,${web}=2`);
    expect(told()).toEqual(['1=7']);
  });

  it('are told each version once', async () => {
    const { told } = await opened();
    change(api, 7);
    change(api, 8);
    change(api, 8);
    await waitUntil(told, seen => seen.length === 3);
    await pause(20);
    expect(told()).toEqual(['1=7', '2=2', '1=8']);
  });

  it('are refused where they do not exist, without silencing the others', async () => {
    versions.delete(web);
    const { told, text } = await opened();
    expect(told()).toEqual(['1=7']);
    expect(text()).toContain('event: refused');
    expect(await server.open(`migration:${web}`).status).toBe(404);
  });

  it('carry no stream while the database cannot be read, and end those that are open', async () => {
    const stream = await opened();
    versions.set(api, 0);
    expect(await server.open(topics).status).toBe(500);
    const other = server.open('clusters');
    await waitUntil(other.text, text => text.includes('changed'));
    server.closeMigrations();
    await stream.ended;
    bus.publish({ kind: 'clusters' });
    await waitUntil(other.text, text => text.split('changed').length === 3);
    other.request.destroy();
  });
});
