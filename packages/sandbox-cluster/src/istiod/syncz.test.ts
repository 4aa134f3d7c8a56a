import { recordedSyncz } from '../__testUtils__/recordedTruth';
import { conditionOf } from '../behaviours/conditions';
import { isReady } from '../behaviours/ownership';
import { createSandboxCluster } from '../createSandboxCluster';
import { demo } from '../scenarios/demo';
import { Pod } from '../store/podKinds';
import { syncz } from './syncz';

const cluster = createSandboxCluster({ scenario: demo });

function listed(revision: string, index = 0, count = 1) {
  const replica = { revision, istioNamespace: 'istio-system', index, count };
  return syncz(cluster.store.list('pods'), replica, cluster.clock.now());
}

function readyFor(pod: Pod): number {
  const ready =
    conditionOf(pod.status.conditions, 'Ready')?.lastTransitionTime ?? '';
  return cluster.clock.now() - Date.parse(ready);
}

function restart(name: string, annotations: Record<string, string> = {}): void {
  const metadata = { annotations: { restarted: name, ...annotations } };
  cluster.stage.patch('deployments.apps', 'ledger', 'ledger-api', {
    spec: { template: { metadata } },
  });
}

describe('/debug/syncz', () => {
  it('has the shape of the recorded one', () => {
    const [truth] = recordedSyncz();
    const [entry] = listed('1-30-3');
    expect(Object.keys(entry).sort()).toEqual(Object.keys(truth).sort());
    expect(Object.keys(entry.resources)).toEqual(
      Object.keys(truth.resources as object),
    );
    expect(entry.cluster_sent).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\/13[0-9a-f-]{36}$/,
    );
    expect(entry.cluster_acked).toBe(entry.cluster_sent);
  });

  it('lists each proxy once over all replicas, at the revision whose address it carries', () => {
    const all = [...listed('1-29-6', 0, 2), ...listed('1-29-6', 1, 2)].map(
      ({ proxy }) => proxy,
    );
    const injected = cluster.store
      .list('pods')
      .filter(
        ({ metadata }) => metadata.annotations?.['istio.io/rev'] === '1-29-6',
      )
      .map(({ metadata }) => `${metadata.name}.${metadata.namespace}`);
    expect([...all].sort()).toEqual([...injected].sort());
    expect(listed('1-29-6', 0, 2)).not.toHaveLength(0);
    expect(listed('1-29-6', 1, 2)).not.toHaveLength(0);
  });

  it('lists a pod within a second of its readiness, and not before it is ready', () => {
    restart('now');
    const tooLate: string[] = [];
    const tooEarly: string[] = [];
    for (let step = 0; step < 200; step += 1) {
      cluster.clock.advance(100);
      const proxies = new Set(listed('1-30-3').map(({ proxy }) => proxy));
      for (const pod of cluster.store.list('pods', 'ledger')) {
        const { name } = pod.metadata;
        const connected = proxies.has(`${name}.ledger`);
        if (connected && !isReady(pod)) tooEarly.push(name);
        if (!connected && isReady(pod) && readyFor(pod) >= 1000)
          tooLate.push(name);
      }
    }
    expect({ tooEarly, tooLate }).toEqual({ tooEarly: [], tooLate: [] });
    expect(
      listed('1-30-3').filter(({ proxy }) => proxy.endsWith('.ledger')),
    ).toHaveLength(3);
  });

  it('shows a proxy that rejects its listeners as the recorded one does', () => {
    restart('rejecting', { 'mesh.sandbox/xds': 'listener-rejected' });
    cluster.clock.advance(60_000);
    const entry = listed('1-30-3').find(({ proxy }) =>
      proxy.endsWith('.ledger'),
    );
    expect(entry).toHaveProperty('listener_sent');
    expect(entry).not.toHaveProperty('listener_acked');
    const listener =
      entry?.resources['type.googleapis.com/envoy.config.listener.v3.Listener'];
    expect(listener).toHaveProperty('lastError');
    expect(listener).not.toHaveProperty('acked');
  });

  it('never lists a proxy that does not connect, though its pod is ready', () => {
    restart('unconnected', { 'mesh.sandbox/xds': 'never-connects' });
    cluster.clock.advance(60_000);
    const ledger = cluster.store.list('pods', 'ledger').filter(isReady);
    expect(ledger).toHaveLength(3);
    const proxies = listed('1-30-3').map(({ proxy }) => proxy);
    expect(proxies.filter(proxy => proxy.endsWith('.ledger'))).toEqual([]);
  });
});
