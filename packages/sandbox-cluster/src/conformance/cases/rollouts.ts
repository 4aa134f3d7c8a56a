import { strict as assert } from 'node:assert';
import { at, itemsOf, until, ConformanceCase } from '../ConformanceApi';
import { mergePatch, pathOf } from '../parts';
import {
  completed,
  conditionIn,
  isComplete,
  podCounts,
  restart,
  rolledOut,
} from '../rolloutParts';
import { JsonObject } from '../../store/json';

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
];
