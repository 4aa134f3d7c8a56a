import { strict as assert } from 'node:assert';
import { at, ConformanceCase } from '../ConformanceApi';
import { configMap, mergePatch, pathOf } from '../parts';

export const badRequests: readonly ConformanceCase[] = [
  {
    title: 'what exists is not created again',
    async run(api) {
      await api.admin.request('POST', pathOf.configMaps(api), {
        body: configMap('one'),
      });
      const answer = await api.admin.request('POST', pathOf.configMaps(api), {
        body: configMap('one'),
      });
      assert.equal(answer.status, 409);
      assert.equal(answer.body.reason, 'AlreadyExists');
      assert.equal(answer.body.message, 'configmaps "one" already exists');
    },
  },
  {
    title: 'nothing is created in a namespace that is not there',
    async run(api) {
      const path = '/api/v1/namespaces/conformance-missing/configmaps';
      const answer = await api.admin.request('POST', path, {
        body: configMap('one'),
      });
      assert.equal(answer.status, 404);
      assert.equal(
        answer.body.message,
        'namespaces "conformance-missing" not found',
      );
    },
  },
  {
    title: 'a bad value of a label is invalid, and says which',
    async run(api) {
      const body = { metadata: { labels: { 'istio.io/rev': 'not a value' } } };
      const answer = await api.admin.request('PATCH', pathOf.namespace(api), {
        body,
        contentType: mergePatch,
      });
      assert.equal(answer.status, 422);
      assert.equal(answer.body.reason, 'Invalid');
      assert.match(
        String(answer.body.message),
        new RegExp(
          `^Namespace "${api.namespace}" is invalid: metadata.labels: Invalid value: "not a value": a valid label must be`,
        ),
      );
    },
  },
  {
    title:
      'a body that is no JSON is a bad request, and a method that is not served is 405',
    async run(api) {
      const malformed = await api.admin.request(
        'POST',
        pathOf.configMaps(api),
        { body: '{"kind":' },
      );
      assert.equal(malformed.status, 400);
      assert.equal(malformed.body.reason, 'BadRequest');
      const method = await api.admin.request(
        'POST',
        `${pathOf.configMaps(api)}/one`,
        { body: configMap('one') },
      );
      assert.equal(method.status, 405);
      assert.equal(
        method.body.message,
        'the server does not allow this method on the requested resource',
      );
    },
  },
  {
    title: 'a body of more than three megabytes is refused',
    async run(api) {
      const body = {
        ...configMap('large'),
        data: { key: 'x'.repeat(3_500_000) },
      };
      const answer = await api.admin.request('POST', pathOf.configMaps(api), {
        body,
      });
      assert.equal(answer.status, 413);
      assert.equal(answer.body.reason, 'RequestEntityTooLarge');
    },
  },
  {
    title:
      'a deletion with another UID or version is a conflict, and deletes nothing',
    async run(api) {
      const path = `${pathOf.configMaps(api)}/one`;
      const { body } = await api.admin.request('POST', pathOf.configMaps(api), {
        body: configMap('one'),
      });
      const other = '00000000-0000-4000-a000-000000000000';
      const byUid = await api.admin.request('DELETE', path, {
        body: { preconditions: { uid: other } },
      });
      assert.equal(byUid.status, 409);
      assert.equal(
        byUid.body.message,
        `Operation cannot be fulfilled on ConfigMap "one": the UID in the precondition (${other}) does not match the UID in record (${at(body, 'metadata.uid')}). The object might have been deleted and then recreated`,
      );
      const byVersion = await api.admin.request('DELETE', path, {
        body: { preconditions: { resourceVersion: '1' } },
      });
      assert.equal(byVersion.status, 409);
      assert.equal((await api.admin.request('GET', path)).status, 200);
      const right = { preconditions: { uid: at(body, 'metadata.uid') } };
      assert.equal(
        (await api.admin.request('DELETE', path, { body: right })).status,
        200,
      );
      assert.equal((await api.admin.request('GET', path)).status, 404);
    },
  },
];
