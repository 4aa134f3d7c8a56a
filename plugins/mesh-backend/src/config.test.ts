import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readMeshConfig } from './config';

const read = (mesh?: JsonObject) =>
  readMeshConfig(
    mockServices.rootConfig({
      data: {
        app: { baseUrl: 'https://portal.example' },
        ...(mesh ? { mesh } : {}),
      },
    }),
  );

const day = 24 * 3_600_000;

describe('readMeshConfig', () => {
  it('starts without a mesh section, with the documented defaults', () => {
    expect(read()).toEqual({
      portal: 'https://portal.example',
      writers: new Map(),
      ownership: { namespaceLabel: null, namespaces: [] },
      engine: {
        settleMs: 5_000,
        restartTimeoutMs: 600_000,
        connectTimeoutMs: 120_000,
        canaryWatchMs: 60_000,
        soakMs: 0,
        confirmTimeoutMs: day,
        confirmHook: null,
        limits: { perCluster: 5, perPortal: 20 },
      },
      history: { everyMs: 300_000, keepMs: 30 * day },
      retention: { eventsMs: 400 * day, migrationsMs: 30 * day },
      preview: { asksPerSecond: 5, askUrls: false },
      stream: { maxPerUser: 10 },
    });
  });

  it('reads every key', () => {
    expect(
      read({
        portal: 'blue',
        clusters: {
          a: { writer: { token: 'secret' } },
          b: { writer: { tokenFile: '/run/token' } },
          c: {},
        },
        ownership: {
          namespaceLabel: 'mesh.example/owner',
          namespaces: [{ cluster: 'a', namespace: 'n', owner: 'team' }],
        },
        engine: {
          settle: { seconds: 1 },
          restartTimeout: { minutes: 1 },
          soak: { minutes: 1 },
          confirmTimeout: { hours: 1 },
          confirmHook: {
            url: 'https://hook.example/confirm',
            secret: 'sixteen letters.',
            timeout: { seconds: 30 },
          },
          limits: { perCluster: 2 },
        },
        history: { every: { seconds: 10 }, keep: { days: 2 } },
        retention: { events: { days: 3 }, migrations: { hours: 1 } },
        preview: { asksPerSecond: 2, askUrls: true },
        stream: { maxPerUser: 3 },
      }),
    ).toEqual({
      portal: 'blue',
      writers: new Map([
        ['a', { kind: 'token', token: 'secret' }],
        ['b', { kind: 'file', path: '/run/token' }],
      ]),
      ownership: {
        namespaceLabel: 'mesh.example/owner',
        namespaces: [{ cluster: 'a', namespace: 'n', owner: 'team' }],
      },
      engine: {
        settleMs: 1_000,
        restartTimeoutMs: 60_000,
        connectTimeoutMs: 120_000,
        canaryWatchMs: 60_000,
        soakMs: 60_000,
        confirmTimeoutMs: 3_600_000,
        confirmHook: {
          url: new URL('https://hook.example/confirm'),
          secret: 'sixteen letters.',
          timeoutMs: 30_000,
        },
        limits: { perCluster: 2, perPortal: 20 },
      },
      history: { everyMs: 10_000, keepMs: 2 * day },
      retention: { eventsMs: 3 * day, migrationsMs: 3_600_000 },
      preview: { asksPerSecond: 2, askUrls: true },
      stream: { maxPerUser: 3 },
    });
  });

  it.each(['http://localhost:8080/confirm', 'http://127.0.0.1/confirm'])(
    'takes the hook %s on the same machine without TLS',
    url => {
      const confirmHook = { url, secret: 'sixteen letters.' };
      expect(
        read({ engine: { confirmHook } }).engine.confirmHook?.url.href,
      ).toBe(url);
    },
  );

  it.each<[string, JsonObject, string]>([
    [
      'a hook that anybody can listen to',
      {
        engine: {
          confirmHook: {
            url: 'http://hook.example/',
            secret: 'sixteen letters.',
          },
        },
      },
      'mesh.engine.confirmHook.url: must be an https:// URL',
    ],
    [
      'a hook with a guessable secret',
      {
        engine: { confirmHook: { url: 'https://hook.example', secret: 'me' } },
      },
      'mesh.engine.confirmHook.secret: must have at least 16 characters',
    ],
    [
      'a limit that lets nothing begin',
      { engine: { limits: { perCluster: 0 } } },
      'mesh.engine.limits.perCluster: must be at least 1',
    ],
    [
      'both credentials',
      { clusters: { a: { writer: { token: 'x', tokenFile: 'y' } } } },
      'mesh.clusters.a.writer: needs exactly one of',
    ],
    [
      'no credential, as when a variable is not set',
      { clusters: { a: { writer: {} } } },
      'mesh.clusters.a.writer: needs exactly one of',
    ],
    ['an unknown key', { cluster: {} }, '"cluster"'],
    [
      'a link that would run in the portal',
      { links: [{ title: 'Kiali', url: 'data:text/html,x' }] },
      'mesh.links.0.url: must begin with https://, http:// or /',
    ],
    [
      'looks without a pause',
      { history: { every: { milliseconds: 5 } } },
      'mesh.history.every: must be at least one second',
    ],
    [
      'an owner that is no entity',
      {
        ownership: {
          namespaces: [{ cluster: 'a', namespace: 'b', owner: 'group:' }],
        },
      },
      'mesh.ownership.namespaces.0.owner: must be the ref',
    ],
    [
      'no question at all',
      { preview: { asksPerSecond: 0 } },
      'mesh.preview.asksPerSecond: must be at least 1',
    ],
    ['a duration in no unit', { engine: { settle: 5 } }, 'mesh.engine.settle'],
    [
      'a label that cannot be one',
      { ownership: { namespaceLabel: 'owner of it' } },
      'mesh.ownership.namespaceLabel: must be the key of a Kubernetes label',
    ],
  ])('refuses %s, naming the key', (_what, mesh, words) => {
    expect(() => read(mesh)).toThrow(words);
    expect(() => read(mesh)).toThrow('Correct it in app-config.yaml');
  });

  it('leaves the keys of the frontend to the frontend', () => {
    expect(read({ links: [{ title: 'Kiali', url: '/kiali' }] })).toEqual(
      read(),
    );
  });

  it('never repeats a token in what it says', () => {
    let words = '';
    try {
      read({ clusters: { a: { writer: { token: 'hush', tokenFile: 'y' } } } });
    } catch (error) {
      words = String(error);
    }
    expect(words).toContain('mesh.clusters.a.writer');
    expect(words).not.toContain('hush');
  });
});
