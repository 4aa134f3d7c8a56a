import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { KubernetesObserver } from '../observe/KubernetesObserver';
import { fakeAccess } from '../__testUtils__/fakeKubernetesAccess';
import { ClusterDirectory } from './ClusterDirectory';
import { ConfiguredClusterClients } from './ConfiguredClusterClients';

describe('a cluster that answers oddly, or not at all', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((_, answer) => answer.end('{}'));
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const directoryOf = (...urls: string[]) => {
    const access = fakeAccess(
      urls.map(each => ({ name: 'prod-eu', url: each, token: 'reader' })),
    );
    return new ClusterDirectory({ access, auth: mockServices.auth() });
  };
  const observe = (tokenFile: string) => {
    const clients = new ConfiguredClusterClients(
      directoryOf(url),
      new Map([['prod-eu', { kind: 'file', path: tokenFile } as const]]),
    );
    const observer = new KubernetesObserver(clients);
    return observer.observeNamespace('prod-eu', 'payments', {
      ...{ connectionsOf: null, askWriter: true },
      ...{ portal: 'test', highestSequence: 0 },
    });
  };

  it('is not taken for one where nothing is', async () => {
    const facts = await observe('/nowhere');
    for (const fact of [
      facts.object,
      facts.webhooks,
      facts.workloads,
      facts.pods,
      facts.gateways,
    ]) {
      expect(fact).toMatchObject({
        state: 'unknown',
        why: expect.stringContaining('Check the url of the cluster'),
      });
    }
  });

  it('is not blamed for a token file that cannot be read', async () => {
    const missing = await observe('/nowhere');
    expect(missing.writer).toEqual({
      state: 'unknown',
      why: 'The API server could not be asked what the writer of cluster prod-eu may do. The file of mesh.clusters.prod-eu.writer.tokenFile cannot be read (ENOENT). Put a token into it, and let the backend read it.',
    });
    const empty = join(await mkdtemp(join(tmpdir(), 'mesh-')), 'token');
    await writeFile(empty, '\n');
    const { writer } = await observe(empty);
    expect(JSON.stringify(writer)).toContain('tokenFile is empty.');
    expect(JSON.stringify(writer)).not.toContain('did not answer');
  });

  it('is one cluster where two locators name it, the first', async () => {
    const { items } = await directoryOf('http://first', 'http://second').list();
    expect(items.map(({ details }) => details.url)).toEqual(['http://first']);
  });

  it('is not waited for where a locator hangs', async () => {
    const access = fakeAccess([]);
    const directory = new ClusterDirectory({
      access: {
        ...access,
        get: async () => ({
          ...(await access.get()),
          clusterSupplier: { getClusters: () => new Promise(() => {}) },
        }),
      },
      ...{ auth: mockServices.auth(), timeoutMs: 50 },
    });
    expect(await directory.list()).toEqual({
      items: [],
      problem: expect.stringContaining('did not list its clusters within'),
    });
  });
});
