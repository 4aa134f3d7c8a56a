import { strict as assert } from 'node:assert';
import { at, ConformanceApi, ConformanceCase } from '../ConformanceApi';
import { mergePatch, pathOf } from '../parts';
import { conditionIn } from '../rolloutParts';
import { create, job, labelOf, podsOf, seen } from '../workloadParts';

const pathTo = (api: ConformanceApi, name: string) =>
  `${pathOf.jobs(api)}/${name}`;

const isComplete = (object: unknown) =>
  conditionIn(object, 'Complete')?.status === 'True';

const suspended = {
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'nightly' },
  spec: {
    schedule: '0 3 * * *',
    suspend: true,
    jobTemplate: { spec: job('unused').spec },
  },
};

/** What is true of Jobs and CronJobs. */
export const jobs: readonly ConformanceCase[] = [
  {
    title: 'a Job runs its pods to completion and says so',
    async run(api) {
      const spec = { completions: 2, parallelism: 2 };
      const made = await create(api, pathOf.jobs(api), job('report', spec));
      const uid = at(made, 'metadata.uid');
      const object = await seen(
        api,
        pathTo(api, 'report'),
        'the Job is complete',
        isComplete,
      );
      assert.equal(at(object, 'status.succeeded'), 2);
      assert.equal(at(object, 'status.active'), undefined);
      assert.equal(at(object, 'status.ready'), 0);
      assert.equal(
        conditionIn(object, 'Complete')?.reason,
        'CompletionsReached',
      );
      assert.equal(conditionIn(object, 'SuccessCriteriaMet')?.status, 'True');
      assert.equal(typeof at(object, 'status.completionTime'), 'string');
      const pods = await podsOf(api);
      assert.equal(pods.length, 2);
      for (const pod of pods) {
        assert.equal(at(pod, 'status.phase'), 'Succeeded');
        assert.equal(labelOf(pod, 'batch.kubernetes.io/controller-uid'), uid);
        assert.equal(labelOf(pod, 'job-name'), 'report');
      }
    },
  },
  {
    title: 'the template of a Job cannot be changed',
    async run(api) {
      await create(api, pathOf.jobs(api), job('fixed', { suspend: false }));
      const annotations = { restarted: 'yes' };
      const answer = await api.admin.request('PATCH', pathTo(api, 'fixed'), {
        body: { spec: { template: { metadata: { annotations } } } },
        contentType: mergePatch,
      });
      assert.equal(answer.status, 422);
      assert.match(String(answer.body.message), /field is immutable$/);
    },
  },
  {
    title: 'a suspended Job has no pods until it is resumed',
    async run(api) {
      await create(api, pathOf.jobs(api), job('later', { suspend: true }));
      const waiting = await seen(
        api,
        pathTo(api, 'later'),
        'the Job is suspended',
        object => conditionIn(object, 'Suspended')?.status === 'True',
      );
      assert.equal(at(waiting, 'status.startTime'), undefined);
      assert.deepEqual(await podsOf(api), []);
      await api.admin.request('PATCH', pathTo(api, 'later'), {
        body: { spec: { suspend: false } },
        contentType: mergePatch,
      });
      const done = await seen(
        api,
        pathTo(api, 'later'),
        'the Job is complete',
        isComplete,
      );
      assert.equal(conditionIn(done, 'Suspended')?.status, 'False');
    },
  },
  {
    title: 'a finished Job goes with its pods when its time to live is over',
    async run(api) {
      const brief = job('brief', { ttlSecondsAfterFinished: 1 });
      await create(api, pathOf.jobs(api), brief);
      await seen(
        api,
        pathTo(api, 'brief'),
        'the Job is gone',
        object => object.code === 404,
      );
      await seen(
        api,
        pathOf.pods(api),
        'its pods are gone',
        ({ items }) => Array.isArray(items) && items.length === 0,
      );
    },
  },
  {
    title:
      'a suspended CronJob starts nothing, and a Job made from it is its own',
    async run(api) {
      const made = await create(api, pathOf.cronJobs(api), suspended);
      assert.equal(at(made, 'spec.concurrencyPolicy'), 'Allow');
      assert.equal(at(made, 'spec.successfulJobsHistoryLimit'), 3);
      assert.equal(at(made, 'spec.failedJobsHistoryLimit'), 1);
      const byHand = job('nightly-by-hand');
      const owner = {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        name: 'nightly',
        uid: at(made, 'metadata.uid'),
        controller: true,
      };
      const metadata = { ...byHand.metadata, ownerReferences: [owner] };
      await create(api, pathOf.jobs(api), { ...byHand, metadata });
      const path = `${pathOf.cronJobs(api)}/nightly`;
      const after = await seen(
        api,
        path,
        'the success is on record',
        object => at(object, 'status.lastSuccessfulTime') !== undefined,
      );
      assert.equal(at(after, 'status.lastScheduleTime'), undefined);
      assert.equal(at(after, 'status.active'), undefined);
      await api.admin.request('DELETE', path);
      await seen(
        api,
        pathTo(api, 'nightly-by-hand'),
        'the Job is collected',
        object => object.code === 404,
      );
    },
  },
];
