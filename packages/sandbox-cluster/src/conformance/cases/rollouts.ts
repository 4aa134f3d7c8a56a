import { strict as assert } from 'node:assert';
import {
  at,
  ConformanceApi,
  ConformanceCase,
  itemsOf,
  until,
} from '../ConformanceApi';
import { isJsonObject, JsonObject } from '../../store/json';
import { deployment, mergePatch, pathOf, strategicMergePatch } from '../parts';

function conditionIn(object: unknown, type: string): JsonObject | undefined {
  const conditions = at(object, 'status.conditions');
  return Array.isArray(conditions)
    ? conditions.filter(isJsonObject).find(condition => condition.type === type)
    : undefined;
}

function isComplete(object: JsonObject, replicas: number): boolean {
  return (
    at(object, 'status.observedGeneration') ===
      at(object, 'metadata.generation') &&
    at(object, 'status.updatedReplicas') === replicas &&
    at(object, 'status.replicas') === replicas &&
    at(object, 'status.availableReplicas') === replicas &&
    conditionIn(object, 'Progressing')?.reason === 'NewReplicaSetAvailable'
  );
}

async function completed(
  api: ConformanceApi,
  name: string,
  replicas: number,
): Promise<JsonObject> {
  return until(`deployment ${name} rolled out`, async () => {
    const { body } = await api.admin.request(
      'GET',
      `${pathOf.deployments(api)}/${name}`,
    );
    return isComplete(body, replicas) ? body : undefined;
  });
}

async function rolledOut(
  api: ConformanceApi,
  replicas: number,
  spec: Record<string, unknown> = {},
): Promise<string> {
  const made = await api.admin.request('POST', pathOf.deployments(api), {
    body: deployment('web', replicas, spec),
  });
  assert.equal(made.status, 201, made.text);
  await completed(api, 'web', replicas);
  return `${pathOf.deployments(api)}/web`;
}

const restart = (api: ConformanceApi, path: string) => {
  const body = {
    spec: { template: { metadata: { annotations: { restarted: 'yes' } } } },
  };
  return api.admin.request('PATCH', path, {
    body,
    contentType: strategicMergePatch,
  });
};

async function podCounts(
  api: ConformanceApi,
): Promise<{ present: number; ready: number; restarted: number }> {
  const pods = itemsOf(await api.admin.request('GET', pathOf.pods(api))).filter(
    pod => at(pod, 'metadata.deletionTimestamp') === undefined,
  );
  return {
    present: pods.length,
    ready: pods.filter(pod => conditionIn(pod, 'Ready')?.status === 'True')
      .length,
    restarted: pods.filter(
      pod => at(pod, 'metadata.annotations.restarted') === 'yes',
    ).length,
  };
}

export const rollouts: readonly ConformanceCase[] = [
  {
    title:
      'a changed annotation of the template is a rollout, and its bounds hold at every moment',
    async run(api) {
      const path = await rolledOut(api, 4);
      await restart(api, path);
      const seen: { present: number; ready: number }[] = [];
      await until('every pod is a new one', async () => {
        const counts = await podCounts(api);
        seen.push(counts);
        return counts.restarted === 4 &&
          counts.ready === 4 &&
          counts.present === 4
          ? true
          : undefined;
      });
      assert.deepEqual(
        seen.filter(({ present, ready }) => present > 5 || ready < 3),
        [],
      );
      const after = await completed(api, 'web', 4);
      const annotations = at(after, 'metadata.annotations');
      assert.deepEqual(annotations, {
        'deployment.kubernetes.io/revision': '2',
      });
    },
  },
  {
    title:
      'the status of a finished rollout says so in the words of its conditions',
    async run(api) {
      await rolledOut(api, 1);
      const { body } = await api.admin.request(
        'GET',
        `${pathOf.deployments(api)}/web`,
      );
      const sets = itemsOf(
        await api.admin.request('GET', pathOf.replicaSets(api)),
      );
      const progressing = conditionIn(body, 'Progressing');
      assert.equal(
        progressing?.message,
        `ReplicaSet "${at(sets[0], 'metadata.name')}" has successfully progressed.`,
      );
      assert.equal(
        conditionIn(body, 'Available')?.message,
        'Deployment has minimum availability.',
      );
      assert.equal(
        conditionIn(body, 'Available')?.reason,
        'MinimumReplicasAvailable',
      );
      assert.equal(at(body, 'status.unavailableReplicas'), undefined);
    },
  },
  {
    title: 'Recreate has no new pod before the last old one is gone',
    async run(api) {
      const path = await rolledOut(api, 2, { strategy: { type: 'Recreate' } });
      await restart(api, path);
      await until('every pod is a new one', async () => {
        const pods = itemsOf(await api.admin.request('GET', pathOf.pods(api)));
        const restarted = pods.filter(
          pod => at(pod, 'metadata.annotations.restarted') === 'yes',
        ).length;
        assert.ok(
          restarted === 0 || restarted === pods.length,
          `${restarted} of ${pods.length} pods are new`,
        );
        return restarted === 2 ? true : undefined;
      });
    },
  },
  {
    title: 'a paused deployment does not roll out until it is resumed',
    async run(api) {
      const path = await rolledOut(api, 1);
      await api.admin.request('PATCH', path, {
        body: { spec: { paused: true } },
        contentType: mergePatch,
      });
      await restart(api, path);
      await until('the pause is on record', async () => {
        const { body } = await api.admin.request('GET', path);
        return conditionIn(body, 'Progressing')?.reason === 'DeploymentPaused'
          ? true
          : undefined;
      });
      assert.equal((await podCounts(api)).restarted, 0);
      await api.admin.request('PATCH', path, {
        body: { spec: { paused: false } },
        contentType: mergePatch,
      });
      await until('the pod is a new one', async () =>
        (await podCounts(api)).restarted === 1 ? true : undefined,
      );
    },
  },
  {
    title: 'going back to an earlier template uses its ReplicaSet again',
    async run(api) {
      const path = await rolledOut(api, 1);
      const [first] = itemsOf(
        await api.admin.request('GET', pathOf.replicaSets(api)),
      );
      await restart(api, path);
      await completed(api, 'web', 1);
      const body = {
        spec: { template: { metadata: { annotations: { restarted: null } } } },
      };
      await api.admin.request('PATCH', path, { body, contentType: mergePatch });
      const after = await until('the third revision is complete', async () => {
        const answer = await api.admin.request('GET', path);
        const revision = (
          at(answer.body, 'metadata.annotations') as JsonObject
        )['deployment.kubernetes.io/revision'];
        return revision === '3' && isComplete(answer.body, 1)
          ? answer.body
          : undefined;
      });
      assert.equal(at(after, 'metadata.generation'), 3);
      const sets = itemsOf(
        await api.admin.request('GET', pathOf.replicaSets(api)),
      );
      assert.equal(sets.length, 2);
      const active = sets.find(set => at(set, 'spec.replicas') === 1);
      assert.equal(at(active, 'metadata.uid'), at(first, 'metadata.uid'));
    },
  },
  {
    title:
      'a rollout that makes no progress for its deadline is reported, and goes on being tried',
    async run(api) {
      const path = await rolledOut(api, 1, {
        progressDeadlineSeconds: 2,
        minReadySeconds: 0,
      });
      const faults = {
        'mesh.sandbox/fault': 'not-ready',
        'mesh.testbed/fault': 'not-ready',
      };
      const body = {
        spec: { template: { metadata: { annotations: faults } } },
      };
      await api.admin.request('PATCH', path, { body, contentType: mergePatch });
      const stuck = await until('the deadline is exceeded', async () => {
        const answer = await api.admin.request('GET', path);
        return conditionIn(answer.body, 'Progressing')?.reason ===
          'ProgressDeadlineExceeded'
          ? answer.body
          : undefined;
      });
      assert.equal(conditionIn(stuck, 'Progressing')?.status, 'False');
      assert.match(
        String(conditionIn(stuck, 'Progressing')?.message),
        /^ReplicaSet "web-[a-z0-9]+" has timed out progressing\.$/,
      );
      assert.equal(at(stuck, 'status.unavailableReplicas'), 1);
      assert.equal(at(stuck, 'status.availableReplicas'), 1);
    },
  },
  {
    title: 'deleting a deployment takes its ReplicaSets and pods along',
    async run(api) {
      const path = await rolledOut(api, 1);
      assert.equal((await api.admin.request('DELETE', path)).status, 200);
      await until('nothing is left', async () => {
        const pods = itemsOf(await api.admin.request('GET', pathOf.pods(api)));
        const sets = itemsOf(
          await api.admin.request('GET', pathOf.replicaSets(api)),
        );
        return pods.length + sets.length === 0 ? true : undefined;
      });
    },
  },
  {
    title: 'an eviction respects the budget, and the UID that it names',
    async run(api) {
      await rolledOut(api, 1);
      const selector = { matchLabels: { app: 'web' } };
      const budget = {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: { name: 'web' },
        spec: { minAvailable: 1, selector },
      };
      await api.admin.request('POST', pathOf.budgets(api), { body: budget });
      await until('the budget is counted', async () => {
        const { body } = await api.admin.request(
          'GET',
          `${pathOf.budgets(api)}/web`,
        );
        return at(body, 'status.currentHealthy') === 1 ? true : undefined;
      });
      const [pod] = itemsOf(await api.admin.request('GET', pathOf.pods(api)));
      const path = `${pathOf.pods(api)}/${at(pod, 'metadata.name')}/eviction`;
      const eviction = {
        apiVersion: 'policy/v1',
        kind: 'Eviction',
        metadata: { name: at(pod, 'metadata.name') },
      };
      const refused = await api.admin.request('POST', path, { body: eviction });
      assert.equal(refused.status, 429);
      assert.equal(
        refused.body.message,
        "Cannot evict pod as it would violate the pod's disruption budget.",
      );
      await api.admin.request('DELETE', `${pathOf.budgets(api)}/web`);
      const other = {
        preconditions: { uid: '00000000-0000-4000-a000-000000000000' },
      };
      const wrong = await api.admin.request('POST', path, {
        body: { ...eviction, deleteOptions: other },
      });
      assert.equal(wrong.status, 409);
      const right = { preconditions: { uid: at(pod, 'metadata.uid') } };
      const done = await api.admin.request('POST', path, {
        body: { ...eviction, deleteOptions: right },
      });
      assert.equal(done.status, 201);
    },
  },
];
