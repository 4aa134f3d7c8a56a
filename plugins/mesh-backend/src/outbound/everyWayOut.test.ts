import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { CertificateAuthority } from '@mesh-plugins/sandbox-cluster';
import { connectCluster } from '../cluster/ClusterConnection';
import { ClusterDirectory } from '../cluster/ClusterDirectory';
import { HttpClusterClient } from '../cluster/HttpClusterClient';
import { HttpConfirmHook } from '../confirm/HttpConfirmHook';
import { SharedFleetReader } from '../fleet/SharedFleetReader';
import { limitServices } from '../limitServices';
import { SharedAnswers } from '../observe/SharedAnswers';
import { AnswerStore } from '../preview/AnswerStore';
import { postJson } from '../preview/postJson';
import { ChangeBus } from '../stream/ChangeBus';

const authority = new CertificateAuthority('hangs.example');
const istiod = { namespace: 'istio-system', name: 'istiod-1' };
const never = () => new Promise<never>(() => {});
const untouched = new AbortController().signal;
const moment = () => new Promise(resolve => setImmediate(resolve));

/** A service each of whose methods hangs. */
const hanging = new Proxy({}, { get: () => never });

/** Longer than every limit; time passes as the test says. */
const longMs = 10 * 60_000;

describe('whatever hangs outside of the process is waited for no longer than its limit:', () => {
  const servers: Server[] = [];
  let api: HttpClusterClient;
  let url: URL;
  let tlsUrl: URL;

  beforeAll(async () => {
    const listen = async (server: Server) => {
      servers.push(server);
      await new Promise<void>(done => {
        server.listen(0, '127.0.0.1', done);
      });
      return (server.address() as AddressInfo).port;
    };
    // The connection is accepted, and nothing more happens.
    const plain = createServer(() => {});
    plain.on('upgrade', () => {});
    url = new URL(`http://127.0.0.1:${await listen(plain)}`);
    const tls = createTlsServer(authority.issue('localhost'), () => {});
    tlsUrl = new URL(`https://localhost:${await listen(tls)}`);
    const address = { name: 'stuck', url: url.toString() };
    api = new HttpClusterClient(
      connectCluster(address, async () => ({ type: 'anonymous' })),
    );
  });
  beforeEach(() => {
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  const ways: Record<string, () => Promise<unknown>> = {
    'a read of an API server': () => api.get('/version'),
    'a read of text': () => api.getText('/logs'),
    'a creation': () => api.post('/reviews', {}),
    'a patch': () => api.mergePatch('/object', {}),
    'a deletion': () => api.deleteObject('/object', {}),
    'a watch': () => api.watch('/objects', {}, () => {}, untouched),
    'a port-forward': () => api.portForwardGet(istiod, 15014, '/version'),
    'a credential': () =>
      new HttpClusterClient(
        connectCluster({ name: 'stuck', url: url.toString() }, never),
      ).get('/version'),
    'an injector outside of the cluster': () =>
      postJson(tlsUrl, {
        ...{ body: '{}', certificates: authority.root, maxBytes: 100 },
      }),
    'a hook': async () => {
      const hook = new HttpConfirmHook({ url, secret: 's', timeoutMs: 60_000 });
      const answer = await hook.ask(
        {
          ...{ migration: 'm', gate: 'end', attempt: 1, workloads: [] },
          ...{ cluster: 'c', namespace: 'n', revision: 'r' },
        },
        {
          ...{ timeoutMs: 10_000, now: '2026-11-21T10:00:00Z' },
          signal: untouched,
        },
      );
      throw new Error(answer.kind === 'failed' ? answer.why : 'It answered.');
    },
    'the clusters of the kubernetes plugin': async () => {
      const directory = new ClusterDirectory({
        access: { get: never, provide() {}, refuse() {} },
        auth: mockServices.auth(),
      });
      throw new Error((await directory.list()).problem ?? 'It answered.');
    },
    'an answer that is shared': () => new SharedAnswers(0, 1_000).of('', never),
    'a preview that is shared': () =>
      new AnswerStore().answer({ key: '', lifeMs: 0 }, never),
    'a fleet that is shared': () =>
      new SharedFleetReader({ read: never }, new ChangeBus()).read({
        withMigrations: false,
      }),
  };

  it.each(Object.entries(ways))('%s', async (_, ask) => {
    const ended = ask().then(
      () => 'It was answered.',
      (error: Error) => error.message,
    );
    // Credentials come first; the limit has begun before them.
    await moment();
    jest.advanceTimersByTime(longMs);
    expect(await ended).toMatch(
      /within \d+ s|in time|No answer within|no answer within/,
    );
  });

  const services = limitServices({
    ...{ access: hanging, auditor: hanging, auth: hanging, catalog: hanging },
    ...{ database: hanging, events: hanging, httpAuth: hanging },
    ...{ httpRouter: hanging, lifecycle: hanging, logger: hanging },
    ...{ notifications: hanging, permissions: hanging },
    ...{ permissionsRegistry: hanging, rootConfig: hanging },
    ...{ rootInstanceMetadata: hanging, scheduler: hanging },
    userInfo: hanging,
  });
  const asked = Object.entries(services).filter(
    ([, service]) => service !== hanging,
  );

  it.each(asked)('the service %s', async (_, service) => {
    const ask: unknown = Reflect.get(service, 'ask');
    if (typeof ask !== 'function') throw new Error('It has no method.');
    const answer: Promise<unknown> = ask();
    jest.advanceTimersByTime(longMs);
    await expect(answer).rejects.toThrow(/^.* did not answer within \d+ s$/);
  });

  it('services that stay in the process are given as they are', () => {
    const kept = Object.entries(services).filter(
      ([, service]) => service === hanging,
    );
    expect(kept.map(([name]) => name)).toEqual([
      ...['database', 'httpRouter', 'lifecycle', 'logger'],
      ...['permissionsRegistry', 'rootConfig'],
    ]);
  });
});
