import {
  createSandboxCluster,
  type SandboxCluster,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { connectSandbox } from '../__testUtils__/connectSandbox';
import type { ClusterClient, WatchEvent } from './ClusterClient';
import { connectCluster } from './ClusterConnection';
import { HttpClusterClient } from './HttpClusterClient';
import { itemsOf, metadataOf } from './rawObject';

describe('HttpClusterClient', () => {
  let sandbox: SandboxCluster;
  let reader: ClusterClient;
  let writer: ClusterClient;

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: twoRevisions });
    await sandbox.start();
    reader = connectSandbox(sandbox, sandbox.tokens.reader);
    writer = connectSandbox(sandbox, sandbox.tokens.writer);
  });

  afterAll(() => sandbox.stop());

  it('reads objects as the API server has them', async () => {
    const namespace = await reader.get('/api/v1/namespaces/istio-system');
    expect(metadataOf(namespace).name).toBe('istio-system');
  });

  it('says what the API server said when it refuses', async () => {
    await expect(
      reader.mergePatch('/api/v1/namespaces/istio-system', {
        metadata: { labels: { a: 'b' } },
      }),
    ).rejects.toMatchObject({
      name: 'ClusterRequestError',
      code: 403,
      reason: 'Forbidden',
      message: expect.stringContaining('cannot patch resource "namespaces"'),
    });
    await expect(
      reader.get('/api/v1/namespaces/nowhere'),
    ).rejects.toMatchObject({ code: 404, reason: 'NotFound' });
  });

  it('writes conditionally: a patch to an older resourceVersion is a conflict', async () => {
    const path = '/api/v1/namespaces/default';
    const before = metadataOf(await writer.get(path));
    const patch = {
      metadata: {
        resourceVersion: before.resourceVersion,
        labels: { first: 'yes' },
      },
    };
    const after = await writer.mergePatch(path, patch, {
      fieldManager: 'mesh',
    });
    expect(metadataOf(after).labels.first).toBe('yes');
    await expect(
      writer.mergePatch(path, {
        ...patch,
        metadata: { ...patch.metadata, labels: { first: 'no' } },
      }),
    ).rejects.toMatchObject({ code: 409, reason: 'Conflict' });
  });

  it('follows a watch from where a list ended', async () => {
    const list = await reader.get('/api/v1/namespaces', { limit: '500' });
    const events: WatchEvent[] = [];
    const stop = new AbortController();
    let ended = Promise.resolve();
    await new Promise<void>(onOpen => {
      ended = reader.watch(
        '/api/v1/namespaces',
        { resourceVersion: metadataOf(list).resourceVersion },
        event => {
          events.push(event);
          stop.abort();
        },
        stop.signal,
        onOpen,
      );
    });
    sandbox.stage.label('default', { seen: 'yes' });
    await ended;
    expect(events).toHaveLength(1);
    expect(events[0].type).toBe('MODIFIED');
    expect(metadataOf(events[0].object).labels.seen).toBe('yes');
  });

  it('asks a pod by port-forward', async () => {
    const pods = itemsOf(
      await reader.get('/api/v1/namespaces/istio-system/pods', {
        labelSelector: 'app=istiod,istio.io/rev=1-30-3',
      }),
    );
    const { name, namespace } = metadataOf(pods[0]);
    const answer = await reader.portForwardGet(
      { name, namespace },
      15014,
      '/version',
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(/^1\.30\.3/);
  });

  it('names the right that a port-forward lacks', async () => {
    await expect(
      writer.portForwardGet(
        { namespace: 'istio-system', name: 'istiod' },
        15014,
        '/version',
      ),
    ).rejects.toMatchObject({
      code: 403,
      message: expect.stringContaining('pods/portforward'),
    });
  });

  it('says that nothing listens, and what to check', async () => {
    const gone = new HttpClusterClient(
      connectCluster({ name: 'gone', url: 'http://127.0.0.1:1' }, async () => ({
        type: 'anonymous',
      })),
    );
    await expect(gone.get('/version')).rejects.toMatchObject({
      code: 0,
      message: expect.stringContaining('Nothing listens there'),
    });
  });

  it('asks for the credential of each request anew', async () => {
    const tokens = [sandbox.tokens.reader, 'expired'];
    const client = new HttpClusterClient(
      connectCluster({ name: 'sandbox', url: sandbox.url }, async () => ({
        type: 'bearer token',
        token: tokens.shift() ?? '',
      })),
    );
    await client.get('/api/v1/namespaces');
    await expect(client.get('/api/v1/namespaces')).rejects.toMatchObject({
      code: 401,
    });
  });
});
