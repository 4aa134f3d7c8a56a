import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectCluster } from './ClusterConnection';
import { HttpClusterClient } from './HttpClusterClient';

const pod = { namespace: 'istio-system', name: 'istiod-1' };
const soon = () => AbortSignal.timeout(100);

describe('a cluster that hangs', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer(() => {});
    // The connection is accepted, and nothing more happens.
    server.on('upgrade', () => {});
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const client = (credential: () => Promise<{ type: 'anonymous' }>) =>
    new HttpClusterClient(connectCluster({ name: 'stuck', url }, credential));

  it('is not waited for by a read', async () => {
    const stuck = client(async () => ({ type: 'anonymous' }));
    await expect(stuck.get('/version', {}, soon())).rejects.toMatchObject({
      name: 'ClusterRequestError',
      code: 0,
    });
  });

  it('is not waited for by a port-forward that never opens', async () => {
    const stuck = client(async () => ({ type: 'anonymous' }));
    await expect(
      stuck.portForwardGet(pod, 15014, '/version', soon()),
    ).rejects.toMatchObject({ name: 'ClusterRequestError', code: 0 });
  });

  it.each<[string, (stuck: HttpClusterClient) => Promise<unknown>]>([
    ['read', stuck => stuck.get('/version', {}, soon())],
    ['write', stuck => stuck.mergePatch('/version', {}, {}, soon())],
    ['watch', stuck => stuck.watch('/api/v1/pods', {}, () => {}, soon())],
    ['forward', stuck => stuck.portForwardGet(pod, 15014, '/', soon())],
  ])('is not waited for where the credential hangs: %s', async (name, ask) => {
    const stuck = client(() => new Promise(() => {}));
    const ended = await ask(stuck).then(
      () => 'ended',
      () => 'refused',
    );
    // A watch that we end ourselves has not failed.
    expect(ended).toBe(name === 'watch' ? 'ended' : 'refused');
  });
});
