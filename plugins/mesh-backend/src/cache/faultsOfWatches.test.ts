import {
  createSandboxCluster,
  type Fault,
  FaultProxy,
  namespace,
  type SandboxCluster,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { connectSandbox } from '../__testUtils__/connectSandbox';
import { waitUntil } from '../__testUtils__/waitUntil';
import { connectCluster } from '../cluster/ClusterConnection';
import { followWatch } from '../cluster/followWatch';
import { ClusterCache } from './ClusterCache';

const never = new AbortController().signal;

describe('a watch that', () => {
  let sandbox: SandboxCluster;
  let proxy: FaultProxy;

  beforeEach(async () => {
    sandbox = createSandboxCluster({ scenario: twoRevisions });
    await sandbox.start();
    proxy = new FaultProxy({ target: { url: sandbox.url } });
    await proxy.start();
  });
  afterEach(async () => {
    await proxy.stop();
    await sandbox.stop();
  });

  it.each<[string, Fault]>([
    ['the API server ends', { kind: 'end-watch', afterMs: 50 }],
    ['is told that it is too old', { kind: 'expire-watch', afterMs: 50 }],
    ['is refused as too old', { kind: 'answer', status: 410 }],
    ['is refused for a moment', { kind: 'answer', status: 503 }],
    ['is dropped', { kind: 'drop' }],
  ])(
    '%s is followed by another one, and no change is lost',
    async (_, fault) => {
      const faulty = proxy.place({
        when: /^watch .*namespaces/,
        fault,
        times: 1,
      });
      const cache = new ClusterCache('prod-eu', {
        client: async () => connectSandbox(proxy, sandbox.tokens.reader),
        onChange: () => {},
        onFreshness: () => {},
      });
      cache.start();
      await waitUntil(() => faulty.met.length, Boolean);
      sandbox.stage.create(namespace('later', {}));
      await waitUntil(() => {
        const later = cache.namespace('later');
        return later.state === 'known' && later.value !== null;
      }, Boolean);
      await waitUntil(
        () => cache.freshness.state,
        state => state === 'live',
      );
      expect(faulty.met).toHaveLength(1);
      cache.stop();
    },
  );

  it('stays open and falls silent is ended, in words that name the cluster', async () => {
    proxy.place({
      when: /^watch /,
      fault: { kind: 'stall-watch', afterMs: 0 },
    });
    const connection = connectCluster(
      { name: 'prod-eu', url: proxy.url },
      async () => ({ type: 'bearer token', token: sandbox.tokens.reader }),
    );
    await expect(
      followWatch(
        connection,
        { path: '/api/v1/namespaces', query: {}, signal: never },
        () => {},
        undefined,
        200,
      ),
    ).rejects.toThrow(
      'The API server of prod-eu did not answer: the watch fell silent.',
    );
  });
});
