import { strict as assert } from 'node:assert';
import {
  at,
  ConformanceApi,
  ConformanceCase,
  itemsOf,
  until,
} from '../ConformanceApi';
import { pathOf } from '../parts';
import { rolledOut } from '../rolloutParts';
import { JsonObject } from '../../store/json';

async function firstPod(api: ConformanceApi) {
  const [pod] = itemsOf(await api.admin.request('GET', pathOf.pods(api)));
  const path = `${pathOf.pods(api)}/${at(pod, 'metadata.name')}`;
  return {
    path,
    name: at(pod, 'metadata.name'),
    uid: at(pod, 'metadata.uid'),
    resourceVersion: at(pod, 'metadata.resourceVersion'),
  };
}

type FirstPod = Awaited<ReturnType<typeof firstPod>>;

const evict = (api: ConformanceApi, pod: FirstPod, preconditions: JsonObject) =>
  api.admin.request('POST', `${pod.path}/eviction`, {
    body: {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name: pod.name },
      deleteOptions: { preconditions },
    },
  });

async function budget(api: ConformanceApi, name: string, minAvailable: number) {
  await api.admin.request('POST', pathOf.budgets(api), {
    body: {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name },
      spec: { minAvailable, selector: { matchLabels: { app: 'web' } } },
    },
  });
  await until(`budget ${name} is counted`, async () => {
    const path = `${pathOf.budgets(api)}/${name}`;
    const { body } = await api.admin.request('GET', path);
    return at(body, 'status.observedGeneration') === 1 ? true : undefined;
  });
}

/** Changes nothing of a pod but an annotation. */
const annotate = (api: ConformanceApi, { path }: FirstPod) =>
  api.admin.request('PATCH', path, {
    body: { metadata: { annotations: { changed: 'since' } } },
    contentType: 'application/merge-patch+json',
  });

const causeOf = (body: JsonObject): unknown => {
  const causes = at(body, 'details.causes');
  return Array.isArray(causes) ? causes[0] : undefined;
};

export const evictions: readonly ConformanceCase[] = [
  {
    title: 'a change of metadata makes an earlier eviction impossible',
    async run(api) {
      await rolledOut(api, 1);
      const pod = await firstPod(api);
      const { uid, resourceVersion } = pod;
      assert.equal((await annotate(api, pod)).status, 200);
      const late = await evict(api, pod, {
        uid: String(uid),
        resourceVersion: String(resourceVersion),
      });
      assert.equal(late.status, 409);
      assert.match(
        String(late.body.message),
        /the ResourceVersion in the precondition \(\d+\) does not match the ResourceVersion in record \(\d+\)/,
      );
      const present = await firstPod(api);
      assert.equal(present.uid, uid);
      const now = { uid: String(uid) };
      const version = String(present.resourceVersion);
      const done = await evict(api, pod, { ...now, resourceVersion: version });
      assert.equal(done.status, 201);
    },
  },
  {
    title: 'a change of metadata makes an earlier deletion impossible',
    async run(api) {
      await rolledOut(api, 1);
      const pod = await firstPod(api);
      await annotate(api, pod);
      const remove = (preconditions: JsonObject) =>
        api.admin.request('DELETE', pod.path, { body: { preconditions } });
      const late = await remove({
        uid: String(pod.uid),
        resourceVersion: String(pod.resourceVersion),
      });
      assert.equal(late.status, 409);
      const other = await remove({
        uid: '00000000-0000-4000-a000-000000000000',
      });
      assert.equal(other.status, 409);
      assert.equal((await remove({ uid: String(pod.uid) })).status, 200);
    },
  },
  {
    title: 'a budget is named, and asked before the preconditions are',
    async run(api) {
      await rolledOut(api, 1);
      await budget(api, 'guard', 1);
      const pod = await firstPod(api);
      const held = await evict(api, pod, {
        uid: '00000000-0000-4000-a000-000000000000',
      });
      assert.equal(held.status, 429);
      assert.deepEqual(causeOf(held.body), {
        reason: 'DisruptionBudget',
        message:
          'The disruption budget guard needs 1 healthy pods and has 1 currently',
      });
    },
  },
  {
    title: 'an eviction is not possible under two budgets',
    async run(api) {
      await rolledOut(api, 1);
      await budget(api, 'one', 0);
      await budget(api, 'two', 0);
      const refused = await evict(api, await firstPod(api), {});
      assert.equal(refused.status, 500);
      assert.match(
        String(refused.body.message),
        /more than one PodDisruptionBudget/,
      );
    },
  },
  {
    title: 'a budget counts an eviction at once',
    async run(api) {
      await rolledOut(api, 2);
      await budget(api, 'guard', 1);
      const [first, second] = itemsOf(
        await api.admin.request('GET', pathOf.pods(api)),
      ).map(pod => String(at(pod, 'metadata.name')));
      const answers = await Promise.all(
        [first, second].map(name =>
          api.admin.request('POST', `${pathOf.pods(api)}/${name}/eviction`, {
            body: {
              apiVersion: 'policy/v1',
              kind: 'Eviction',
              metadata: { name },
            },
          }),
        ),
      );
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 429]);
    },
  },
];
