import { strict as assert } from 'node:assert';
import { at, type ConformanceCase } from '../ConformanceApi';
import { mergePatch, pathOf, strategicMergePatch } from '../parts';
import { made, patch, settled } from '../patchParts';

export const patches: readonly ConformanceCase[] = [
  {
    title:
      'a merge patch with an old resourceVersion is a conflict, in these words',
    async run(api) {
      const path = await made(api);
      await patch(api, path, { metadata: { labels: { changed: 'yes' } } });
      const answer = await patch(api, path, {
        metadata: { resourceVersion: '1', labels: { again: 'yes' } },
      });
      assert.equal(answer.status, 409);
      assert.equal(answer.body.reason, 'Conflict');
      assert.equal(
        answer.body.message,
        'Operation cannot be fulfilled on deployments.apps "web": the object has been modified; please apply your changes to the latest version and try again',
      );
      assert.deepEqual(answer.body.details, {
        name: 'web',
        group: 'apps',
        kind: 'deployments',
      });
    },
  },
  {
    title: 'a patch with another UID is invalid: the field cannot change',
    async run(api) {
      const path = await made(api);
      const uid = '00000000-0000-4000-a000-000000000000';
      const answer = await patch(api, path, { metadata: { uid } });
      assert.equal(answer.status, 422);
      assert.equal(
        answer.body.message,
        `Deployment.apps "web" is invalid: metadata.uid: Invalid value: "${uid}": field is immutable`,
      );
    },
  },
  {
    title: 'a patch that changes nothing keeps the resourceVersion',
    async run(api) {
      const path = await made(api);
      await patch(api, path, { metadata: { labels: { team: 'payments' } } });
      const before = await settled(api, path);
      for (const type of [mergePatch, strategicMergePatch]) {
        const answer = await patch(
          api,
          path,
          { metadata: { labels: { team: 'payments' } } },
          type,
        );
        assert.equal(answer.status, 200);
        assert.equal(
          at(answer.body, 'metadata.resourceVersion'),
          at(before, 'metadata.resourceVersion'),
        );
      }
    },
  },
  {
    title:
      'a changed specification is a new generation; for a deployment changed annotations are too; labels and status are not',
    async run(api) {
      const path = await made(api);
      const generation = async (body: unknown) =>
        at((await patch(api, path, body)).body, 'metadata.generation');
      await settled(api, path);
      assert.equal(
        await generation({ metadata: { labels: { team: 'payments' } } }),
        1,
      );
      assert.equal(await generation({ spec: { minReadySeconds: 1 } }), 2);
      assert.equal(
        await generation({ metadata: { annotations: { note: 'x' } } }),
        3,
      );
      const status = await patch(api, path, { status: { replicas: 7 } });
      assert.equal(at(status.body, 'metadata.generation'), 3);
      assert.notEqual(at(status.body, 'status.replicas'), 7);
    },
  },
  {
    title: 'null removes a label, and only that',
    async run(api) {
      const path = pathOf.namespace(api);
      await patch(api, path, { metadata: { labels: { one: '1', two: '2' } } });
      const { body } = await patch(api, path, {
        metadata: { labels: { one: null, missing: null } },
      });
      const labels = at(body, 'metadata.labels');
      assert.deepEqual(labels, {
        two: '2',
        'kubernetes.io/metadata.name': api.namespace,
      });
    },
  },
  {
    title: 'a namespace has no generation, and keeps the label of its name',
    async run(api) {
      const path = pathOf.namespace(api);
      const { body } = await patch(api, path, {
        metadata: { labels: { 'kubernetes.io/metadata.name': null } },
      });
      assert.equal(at(body, 'metadata.generation'), undefined);
      const labels = at(body, 'metadata.labels');
      assert.deepEqual(labels, {
        'kubernetes.io/metadata.name': api.namespace,
      });
    },
  },
];
