import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountUser, writerAccount } from '../stage/accounts';
import { eventually } from '../stage/eventually';
import { evictedWorkloads, podsOfEvicted } from '../stage/evictedWorkloads';
import type { KubernetesApi, KubernetesObject } from '../stage/KubernetesApi';
import { Requester } from '../stage/Requester';
import {
  newRevision,
  oldRevision,
  type StagedRevision,
} from '../stage/revisions';
import type { Stage } from '../stage/Stage';

const namespace = 'ledger-archive';
const podsPath = `/api/v1/namespaces/${namespace}/pods`;
const workloads = evictedWorkloads(namespace);

async function livePods(api: KubernetesApi): Promise<KubernetesObject[]> {
  const pods = await api.list(podsPath);
  return pods.filter(({ metadata }) => !metadata.deletionTimestamp);
}

async function untilRunning(
  api: KubernetesApi,
  { revision }: StagedRevision,
): Promise<void> {
  await eventually(`every pod runs ${revision}`, async saw => {
    const runs = (await livePods(api)).map(
      ({ metadata }) => metadata.annotations?.['istio.io/rev'],
    );
    saw(runs.join(' '));
    const all =
      runs.length === podsOfEvicted && runs.every(run => run === revision);
    return all || undefined;
  });
}

/** The specs, which no eviction changes. */
async function generations(api: KubernetesApi) {
  const objects = await Promise.all(
    workloads.map(({ path, object }) =>
      api.get<{ metadata: { generation: number } }>(
        `${path}/${object.metadata.name}`,
      ),
    ),
  );
  return objects.map(({ metadata }) => metadata.generation);
}

/** Exactly these pods were evicted, one request each that was granted, from the highest ordinal. */
function assertEvicted({ audit }: Stage, mark: number, pods: string[]): void {
  const requests = audit.requestsSince(mark);
  const evictions = requests.filter(
    ({ resource }) => resource === 'pods/eviction',
  );
  for (const request of requests) {
    const told = JSON.stringify(request);
    assert.equal(request.by, accountUser(writerAccount), told);
    assert.ok(['namespaces', 'pods/eviction'].includes(request.resource), told);
    // A budget that has not counted the last new pod yet may ask to wait.
    assert.ok([200, 201, 429].includes(request.code), told);
  }
  const granted = evictions.filter(({ code }) => code === 201);
  const names = granted.map(({ name }) => name);
  assert.equal(new Set(granted).size, pods.length + 2, names.join(' '));
  const ofSets = names.filter(name => !name.startsWith('plain-'));
  assert.deepEqual(ofSets, pods);
}

const bySet = ['held-2', 'held-1', 'held-0', 'split-1', 'split-0'];

/** Pods that no change of a template renews, on a cluster whose evictions and controllers are the real ones. */
export function evictedPodByPod(stage: () => Stage) {
  test('pods that are held back from updates are evicted one by one under their budget, and back', async context => {
    const { audit, backend, kubernetes } = stage();
    await stage().createApplication({
      ...{ namespace, owner: 'team-ledger', asksFor: 'stable' },
      deployments: {},
    });
    for (const { path, object } of workloads) {
      await kubernetes.apply(path, object);
    }
    await kubernetes.apply(
      `/apis/policy/v1/namespaces/${namespace}/poddisruptionbudgets`,
      {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: { name: 'held', namespace },
        spec: {
          minAvailable: 2,
          selector: { matchLabels: { app: 'held' } },
        },
      },
    );
    await untilRunning(kubernetes, oldRevision);
    const before = await generations(kubernetes);
    const petra = new Requester(backend, 'petra', namespace);
    const target = { kind: 'revision' as const, name: newRevision.revision };
    let id = '';

    await context.test('not without consent', async () => {
      const { body } = await petra.plan(target, { acceptDowntime: true });
      assert.equal(body.startable, false);
      assert.deepEqual(
        body.workloads.map(({ ref, method }) => [ref.name, method]).sort(),
        [
          ['held', 'evict'],
          ['plain', 'evict'],
          ['split', 'evict'],
        ],
      );
    });

    await context.test('forward', async () => {
      const mark = audit.mark();
      const accepted = { acceptDowntime: true, acceptEviction: true };
      const migration = await petra.move(target, 'A story of pods', accepted);
      id = migration.id;
      await petra.untilPhase(id, 'done', 180);
      await untilRunning(kubernetes, newRevision);
      assertEvicted(stage(), mark, bySet);
      assert.deepEqual(await generations(kubernetes), before);
    });

    await context.test('back', async () => {
      const mark = audit.mark();
      await petra.rollBack(id);
      await petra.untilPhase(id, 'rolled-back', 180);
      await untilRunning(kubernetes, oldRevision);
      assertEvicted(stage(), mark, bySet);
      assert.deepEqual(await generations(kubernetes), before);
    });
  });
}
