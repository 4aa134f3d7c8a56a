import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountUser, writerAccount } from '../stage/accounts';
import { eventually } from '../stage/eventually';
import type { KubernetesApi, KubernetesObject } from '../stage/KubernetesApi';
import { Requester } from '../stage/Requester';
import {
  newRevision,
  oldRevision,
  type StagedRevision,
} from '../stage/revisions';
import type { Stage } from '../stage/Stage';
import {
  statefulPods,
  workloadsOfEveryKind,
} from '../stage/workloadsOfEveryKind';
import { changesBetween, recordField, stampField } from './restarts';

const namespace = 'ledger-reports';
const podsPath = `/api/v1/namespaces/${namespace}/pods`;
const paths = workloadsOfEveryKind(namespace);

/** Every request of the accounts that could change something, in the order in which each object is first written. */
const plannedOrder: readonly string[] = [
  `namespaces ${namespace}`,
  'deployments reports',
  'daemonsets collector',
  'statefulsets store',
];

/** The pods that stay and that a template renews: a Job's are of the moment at which each is made. */
async function renewedPods(api: KubernetesApi): Promise<KubernetesObject[]> {
  const pods = await api.list(podsPath);
  return pods.filter(
    ({ metadata }) =>
      !metadata.deletionTimestamp &&
      !metadata.ownerReferences?.some(({ kind }) => kind === 'Job'),
  );
}

async function untilRunning(
  api: KubernetesApi,
  { revision }: StagedRevision,
): Promise<void> {
  const nodes = await api.list('/api/v1/nodes');
  const wanted = 2 + statefulPods + nodes.length;
  await eventually(`every kind runs ${revision}`, async saw => {
    const runs = (await renewedPods(api)).map(
      ({ metadata }) => metadata.annotations?.['istio.io/rev'],
    );
    saw(runs.join(' '));
    const all = runs.length === wanted && runs.every(run => run === revision);
    return all || undefined;
  });
}

/** The names of the StatefulSet's pods in the order in which the API server says that they were made. */
async function orderOfCreation(api: KubernetesApi): Promise<string[]> {
  const pods = (await renewedPods(api))
    .map(({ metadata }) => metadata)
    .filter(({ name }) => name.startsWith('store-'));
  const times = pods.map(({ creationTimestamp }) => creationTimestamp);
  assert.equal(new Set(times).size, statefulPods, `apart: ${times.join(' ')}`);
  return pods
    .sort((a, b) =>
      String(a.creationTimestamp).localeCompare(String(b.creationTimestamp)),
    )
    .map(({ name }) => name);
}

async function objectsOf(
  api: KubernetesApi,
): Promise<Record<string, KubernetesObject>> {
  const all = await Promise.all([
    api.get(`/api/v1/namespaces/${namespace}`),
    api.get(`/apis/apps/v1/namespaces/${namespace}/deployments/reports`),
    ...Object.entries(paths).map(([path, { metadata }]) =>
      api.get(`${path}/${metadata.name}`),
    ),
  ]);
  return Object.fromEntries(
    all.map(object => [`${object.kind}/${object.metadata.name}`, object]),
  );
}

/** Each object of the plan by the writer, a workload once; and nothing was refused, so its rights suffice. */
function assertOnlyPlannedRequests({ audit }: Stage, mark: number): void {
  const requests = audit.requestsSince(mark);
  for (const request of requests) {
    const told = JSON.stringify(request);
    assert.equal(request.by, accountUser(writerAccount), told);
    assert.equal(request.verb, 'patch', told);
    assert.equal(request.code, 200, told);
  }
  const written = requests.map(({ resource, name }) => `${resource} ${name}`);
  assert.deepEqual([...new Set(written)], plannedOrder);
  const workloads = written.filter(each => each !== plannedOrder[0]);
  assert.deepEqual(workloads, plannedOrder.slice(1));
}

/** A namespace with one of each kind, on a cluster whose controllers are the real ones. */
export function everyKindMoved(stage: () => Stage) {
  test('every kind of workload is moved and reversed: a StatefulSet from its last pod, Jobs and CronJobs left alone', async context => {
    const { audit, backend, kubernetes } = stage();
    await stage().createApplication({
      ...{ namespace, owner: 'team-ledger', asksFor: 'stable' },
      deployments: { reports: 2 },
    });
    for (const [path, object] of Object.entries(paths)) {
      await kubernetes.apply(path, object);
    }
    await untilRunning(kubernetes, oldRevision);
    assert.deepEqual(await orderOfCreation(kubernetes), [
      'store-0',
      'store-1',
      'store-2',
    ]);
    const before = await objectsOf(kubernetes);
    const leo = new Requester(backend, 'leo', namespace);
    let id = '';

    await context.test('forward', async () => {
      const mark = audit.mark();
      const plan = await leo.planThatMayStart(
        { kind: 'revision', name: newRevision.revision },
        { acceptDowntime: true },
      );
      assert.deepEqual(
        Object.fromEntries(
          plan.workloads
            // In the plan while it has a pod, and not between two of them.
            .filter(({ kind }) => kind !== 'Job')
            .map(({ ref, method }) => [ref.name, method]),
        ),
        {
          ...{ reports: 'restart', collector: 'restart', store: 'restart' },
          yearly: 'itself',
        },
      );
      ({
        body: { id },
      } = await leo.start(plan, 'A story of every kind'));
      await leo.untilPhase(id, 'done');

      await untilRunning(kubernetes, newRevision);
      assert.deepEqual(await orderOfCreation(kubernetes), [
        'store-2',
        'store-1',
        'store-0',
      ]);
      assertOnlyPlannedRequests(stage(), mark);
    });

    await context.test('back', async () => {
      const mark = audit.mark();
      await leo.rollBack(id);
      await leo.untilPhase(id, 'rolled-back');

      await untilRunning(kubernetes, oldRevision);
      assertOnlyPlannedRequests(stage(), mark);
      const changes = changesBetween(before, await objectsOf(kubernetes));
      assert.deepEqual(
        Object.fromEntries(
          Object.entries(changes).map(([key, fields]) => [
            key,
            Object.keys(fields),
          ]),
        ),
        {
          [`Namespace/${namespace}`]: [recordField],
          'Deployment/reports': [stampField],
          'DaemonSet/collector': [stampField],
          'StatefulSet/store': [stampField],
        },
      );
      const { status } = await kubernetes.get<{ status: { active?: number } }>(
        `/apis/batch/v1/namespaces/${namespace}/jobs/import`,
      );
      assert.equal(status.active, 1);
    });
  });
}
