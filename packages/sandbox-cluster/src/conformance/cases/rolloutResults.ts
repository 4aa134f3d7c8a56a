import { strict as assert } from 'node:assert';
import { at, itemsOf, until, ConformanceCase } from '../ConformanceApi';
import { mergePatch, pathOf } from '../parts';
import { conditionIn, rolledOut } from '../rolloutParts';

export const rolloutResults: readonly ConformanceCase[] = [
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
