import type { Comparison } from '@mesh-plugins/backstage-plugin-mesh-common';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Application } from '../stage/Application';
import { eventually } from '../stage/eventually';
import { injectedInto, type Pod, valueOf } from '../stage/injectedPod';
import { Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';
import { workloadsOfEveryKind } from '../stage/workloadsOfEveryKind';
import { changesBetween } from './restarts';

/** What the product says of a comparison: what changes, from what to what. */
function told(comparison: Comparison): string[][] {
  assert.equal(comparison.state, 'compared', JSON.stringify(comparison));
  return comparison.state === 'compared'
    ? comparison.changes.map(({ field, from, to }) => [
        field,
        from ?? '(none)',
        to ?? '(none)',
      ])
    : [];
}

async function podsOf(stage: Stage, application: Application): Promise<Pod[]> {
  const { namespace } = application.options;
  return await stage.kubernetes.list<Pod>(
    `/api/v1/namespaces/${namespace}/pods`,
  );
}

async function shopOf(stage: Stage, application: Application): Promise<Pod> {
  const pods = await podsOf(stage, application);
  const shop = pods.find(({ metadata }) => metadata.name.startsWith('shop-'));
  assert.ok(shop, 'The Deployment has no pod.');
  return shop;
}

/** What the injectors are asked is what the API server then does with them. */
export function previewAgrees(stage: () => Stage) {
  test('what the injectors answer is what the API server then does', async context => {
    const { audit, backend, kubernetes } = stage();
    const of = (namespace: string, asksFor: string) =>
      new Application(kubernetes, {
        ...{ namespace, asksFor, owner: 'team-payments' },
        deployments: { shop: 2 },
      });
    const [now, then] = [of('asked-now', 'stable'), of('asked-then', 'canary')];
    await now.create(oldRevision.revision);
    await then.create(newRevision.revision);
    const others = Object.entries(workloadsOfEveryKind('asked-now'));
    for (const [path, object] of others) await kubernetes.apply(path, object);
    await eventually('pods of every kind are there', async saw => {
      const owners = (await podsOf(stage(), now)).map(
        ({ metadata }) => metadata.ownerReferences?.[0].kind,
      );
      saw(owners.join(' '));
      const kinds = ['ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job'];
      return kinds.every(kind => owners.includes(kind)) || undefined;
    });
    const petra = new Requester(backend, 'petra', 'asked-now');
    const before = await now.objects();
    const mark = audit.mark();

    await context.test('running pods carry what they would get', async () => {
      const { pods } = await eventually('the cluster is read', async saw => {
        const preview = await petra.preview().catch(error => saw(error));
        return preview || undefined;
      });
      for (const name of ['shop', 'store', 'collector', 'import']) {
        assert.ok(
          pods.some(pod => pod.name.startsWith(`${name}-`)),
          name,
        );
      }
      for (const pod of pods) assert.deepEqual(told(pod.comparison), []);
    });

    await context.test('a move changes what it is told to change', async () => {
      const { workloads } = await petra.preview({
        kind: 'tag',
        name: 'canary',
      });
      const [running, moved] = await Promise.all([
        shopOf(stage(), now),
        shopOf(stage(), then),
      ]);
      const variable = (name: string) => [
        `env ${name}`,
        ...[valueOf(running, name), valueOf(moved, name)],
      ];
      const [discovery, from, to] = variable('PROXY_CONFIG');
      const expected = [
        [
          'annotation istio.io/rev',
          running.metadata.annotations['istio.io/rev'],
          moved.metadata.annotations['istio.io/rev'],
        ],
        ['version', oldRevision.version, newRevision.version],
        variable('CA_ADDR'),
        [
          `${discovery}.discoveryAddress`,
          JSON.parse(from).discoveryAddress,
          JSON.parse(to).discoveryAddress,
        ],
      ];
      assert.equal(workloads.length, 1 + others.length);
      for (const { comparison } of workloads) {
        assert.deepEqual(told(comparison), expected);
      }
      // And nothing else: with these words replaced the two pods are the same.
      assert.deepEqual(
        injectedInto(running, {
          [oldRevision.revision]: newRevision.revision,
          [oldRevision.version]: newRevision.version,
          'asked-now': 'asked-then',
        }),
        injectedInto(moved, {}),
      );
    });

    await context.test('asking writes nothing', async () => {
      assert.deepEqual(audit.requestsSince(mark), []);
      assert.deepEqual(changesBetween(before, await now.objects()), {});
    });

    await context.test(
      'what a template would get and nobody runs yet',
      async () => {
        const path = '/apis/apps/v1/namespaces/asked-now/deployments/shop';
        const classic = { 'sidecar.istio.io/nativeSidecar': 'false' };
        await kubernetes.mergePatch(path, {
          spec: {
            paused: true,
            template: { metadata: { annotations: classic } },
          },
        });
        const { pods } = await petra.preview();
        const dryRun = await kubernetes.create(
          '/api/v1/namespaces/asked-now/pods?dryRun=All',
          {
            ...{ apiVersion: 'v1', kind: 'Pod' },
            metadata: { name: 'made-now', annotations: classic },
            spec: { containers: [{ name: 'app', image: 'registry/shop:1' }] },
          },
        );
        const { spec } = dryRun as Pod;
        assert.ok(spec.containers.some(({ name }) => name === 'istio-proxy'));
        const shops = pods.filter(({ name }) => name.startsWith('shop-'));
        assert.equal(shops.length, 2);
        for (const { comparison } of shops) {
          assert.deepEqual(told(comparison), [
            ['native sidecar', 'native', 'main'],
          ]);
        }
      },
    );
  });
}
