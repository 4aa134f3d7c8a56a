import { ApiClient } from './client/ApiClient';
import {
  createSandboxCluster,
  SandboxCluster,
  testTokens,
} from './createSandboxCluster';
import { application, namespace } from './scenarios/parts/workload';
import { twoRevisions } from './scenarios/twoRevisions';

let cluster: SandboxCluster;
let admin: ApiClient;
beforeEach(async () => {
  cluster = createSandboxCluster({ scenario: twoRevisions });
  cluster.stage.create(
    namespace('shop', { 'istio.io/rev': 'canary' }),
    ...application('shop', 'web', { replicas: 2 }),
  );
  cluster.stage.settle();
  await cluster.start();
  admin = new ApiClient({ url: cluster.url, token: testTokens.admin });
});
afterEach(() => cluster.stop());

const tryPod = () =>
  admin.request('POST', '/api/v1/namespaces/shop/pods?dryRun=All', {
    body: {
      metadata: { name: 'tried' },
      spec: { containers: [{ name: 'app', image: 'a:1' }] },
    },
  });

const web = () => cluster.store.get('deployments.apps', 'shop', 'web');

describe('the outside hand', () => {
  it('breaks an istiod: its webhook refuses the connection, and pods are created again when it is mended', async () => {
    expect((await tryPod()).status).toBe(201);
    cluster.control.break({ target: 'istiod', revision: '1-30-3' });
    cluster.clock.advance(1000);
    const refused = await tryPod();
    expect(refused.status).toBe(500);
    expect(refused.body.message).toBe(
      'Internal error occurred: failed calling webhook "rev.namespace.sidecar-injector.istio.io": failed to call webhook: Post "https://istiod-1-30-3.istio-system.svc:443/inject?timeout=10s": dial tcp 127.96.0.30:443: connect: connection refused',
    );
    cluster.stage.patch('deployments.apps', 'shop', 'web', {
      spec: { template: { metadata: { annotations: { again: 'yes' } } } },
    });
    cluster.clock.advance(5_000);
    expect(web()?.status.conditions?.map(({ type }) => type)).toContain(
      'ReplicaFailure',
    );
    expect(web()?.status.availableReplicas).toBe(2);
    cluster.control.mend({ target: 'istiod', revision: '1-30-3' });
    cluster.clock.advance(60_000);
    expect((await tryPod()).status).toBe(201);
    expect(web()?.status).toMatchObject({
      updatedReplicas: 2,
      availableReplicas: 2,
    });
    expect(web()?.status.conditions?.map(({ type }) => type)).not.toContain(
      'ReplicaFailure',
    );
  });

  it('breaks the pods of a deployment without changing it, and mends them', () => {
    const before = web()?.metadata.generation;
    cluster.control.break({
      target: 'pods',
      namespace: 'shop',
      deployment: 'web',
      fault: 'crash-loop',
    });
    cluster.clock.advance(1000);
    expect(web()?.status.availableReplicas).toBeUndefined();
    const [pod] = cluster.store.list('pods', 'shop');
    expect(pod.status.containerStatuses?.[0].state).toEqual({
      waiting: expect.objectContaining({ reason: 'CrashLoopBackOff' }),
    });
    cluster.control.mend({
      target: 'pods',
      namespace: 'shop',
      deployment: 'web',
    });
    cluster.clock.advance(1000);
    expect(web()?.status.availableReplicas).toBe(2);
    expect(web()?.metadata.generation).toBe(before);
  });

  it('says what is there when asked to break what is not', () => {
    expect(() =>
      cluster.control.break({
        target: 'pods',
        namespace: 'shop',
        deployment: 'wbe',
      }),
    ).toThrow('There is no deployment wbe in namespace shop. It has web.');
    expect(() =>
      cluster.control.mend({
        target: 'pods',
        namespace: 'shop',
        deployment: 'web',
      }),
    ).toThrow('Nothing is broken at deployment web in namespace shop.');
  });

  it('makes the API unavailable: requests are answered 503, and watches end', async () => {
    const watch = await admin.stream('/api/v1/namespaces?watch=true');
    const ended = (async () => {
      try {
        for await (const _event of watch.lines);
      } catch {
        // A broken connection is how a watch ends here.
      }
      return true;
    })();
    expect(
      (
        await admin.request('POST', '/sandbox/break', {
          body: { target: 'api' },
        })
      ).status,
    ).toBe(200);
    expect(await ended).toBe(true);
    const answer = await admin.request('GET', '/api/v1/namespaces');
    expect(answer.status).toBe(503);
    expect(answer.body.reason).toBe('ServiceUnavailable');
    expect(
      (
        await admin.request('POST', '/sandbox/mend', {
          body: { target: 'api' },
        })
      ).status,
    ).toBe(200);
    expect((await admin.request('GET', '/api/v1/namespaces')).status).toBe(200);
  });

  it('makes the API silent: what was asked is answered when it is mended', async () => {
    await admin.request('POST', '/sandbox/break', {
      body: { target: 'api', fault: 'silent' },
    });
    let answered = false;
    const answer = admin
      .request('GET', '/api/v1/namespaces')
      .then(({ status }) => {
        answered = true;
        return status;
      });
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
    expect(answered).toBe(false);
    cluster.control.mend({ target: 'api' });
    expect(await answer).toBe(200);
  });

  it('resets to the beginning: nothing of before is left, and old versions are gone', async () => {
    const { version } = cluster.store;
    await admin.request('DELETE', '/api/v1/namespaces/default');
    cluster.control.reset();
    expect(cluster.store.get('namespaces', undefined, 'shop')).toBeUndefined();
    expect(cluster.store.get('namespaces', undefined, 'default')).toBeDefined();
    expect(cluster.control.audit()).toEqual([]);
    const watch = await admin.stream(
      `/api/v1/namespaces?watch=true&resourceVersion=${version}`,
    );
    for await (const event of watch.lines)
      expect(event).toMatchObject({
        type: 'ERROR',
        object: { code: 410, reason: 'Expired' },
      });
  });

  it('is for the administrator only', async () => {
    const answer = await admin
      .as(testTokens.writer)
      .request('POST', '/sandbox/reset', { body: {} });
    expect(answer.status).toBe(403);
  });
});
