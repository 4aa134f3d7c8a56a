import type { Comparison } from '@mesh-plugins/backstage-plugin-mesh-common';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Application } from '../stage/Application';
import { eventually } from '../stage/eventually';
import type { KubernetesObject } from '../stage/KubernetesApi';
import { Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';

interface Container {
  name: string;
  image: string;
  env?: Array<{ name: string; value?: string }>;
}

interface Pod extends KubernetesObject {
  metadata: KubernetesObject['metadata'] & {
    annotations: Record<string, string>;
  };
  spec: {
    containers: Container[];
    initContainers?: Container[];
    volumes: Array<{ name: string }>;
  };
}

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

const proxyOf = ({ spec }: Pod) => {
  const proxy = [...(spec.initContainers ?? []), ...spec.containers].find(
    ({ name }) => name === 'istio-proxy',
  );
  assert.ok(proxy, 'The pod has no proxy.');
  return proxy;
};

const valueOf = (pod: Pod, variable: string) =>
  proxyOf(pod).env?.find(({ name }) => name === variable)?.value ?? '';

/** What the injector put into a pod, with the words of one revision and one namespace replaced by those of another. */
function injectedInto(pod: Pod, words: Record<string, string>): unknown {
  const { containers, initContainers, volumes } = pod.spec;
  const ofKubernetes = /^kube-api-access-/;
  const mine = {
    // The two lists together: where the proxy stands is part of it.
    containers: [...(initContainers ?? []), '|', ...containers],
    volumes: volumes.filter(({ name }) => !ofKubernetes.test(name)),
    annotations: pod.metadata.annotations,
  };
  const text = Object.entries(words).reduce(
    (json, [from, to]) => json.split(from).join(to),
    JSON.stringify(mine).replace(/kube-api-access-\w+/g, 'token'),
  );
  return JSON.parse(text);
}

async function podsOf(stage: Stage, application: Application): Promise<Pod[]> {
  const { namespace } = application.options;
  return await stage.kubernetes.list<Pod>(
    `/api/v1/namespaces/${namespace}/pods`,
  );
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
    const petra = new Requester(backend, 'petra', 'asked-now');
    const before = await now.objects();
    const mark = audit.mark();

    await context.test('running pods carry what they would get', async () => {
      const { pods } = await eventually('the cluster is read', async saw => {
        const preview = await petra.preview().catch(error => saw(error));
        return preview || undefined;
      });
      assert.equal(pods.length, 2);
      for (const pod of pods) assert.deepEqual(told(pod.comparison), []);
    });

    await context.test('a move changes what it is told to change', async () => {
      const { workloads } = await petra.preview({
        kind: 'tag',
        name: 'canary',
      });
      const [[running], [moved]] = await Promise.all([
        podsOf(stage(), now),
        podsOf(stage(), then),
      ]);
      const variable = (name: string) => [
        `env ${name}`,
        ...[valueOf(running, name), valueOf(moved, name)],
      ];
      const [discovery, from, to] = variable('PROXY_CONFIG');
      assert.deepEqual(
        workloads.map(each => told(each.comparison)),
        [
          [
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
          ],
        ],
      );
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
      assert.deepEqual(await now.objects(), before);
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
        for (const { comparison } of pods) {
          assert.deepEqual(told(comparison), [
            ['native sidecar', 'native', 'main'],
          ]);
        }
      },
    );
  });
}
