import { strict as assert } from 'node:assert';
import { at, ConformanceCase } from '../ConformanceApi';
import { configMap, mergePatch, pathOf } from '../parts';

export const refusals: readonly ConformanceCase[] = [
  {
    title: 'an object that is not there is 404, in these words',
    async run(api) {
      const answer = await api.admin.request(
        'GET',
        `${pathOf.deployments(api)}/missing`,
      );
      assert.deepEqual(answer.body, {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'deployments.apps "missing" not found',
        reason: 'NotFound',
        details: { name: 'missing', group: 'apps', kind: 'deployments' },
        code: 404,
      });
    },
  },
  {
    title:
      'a kind that is not there is 404 in a known group, and a plain page in an unknown one',
    async run(api) {
      const known = await api.admin.request('GET', '/apis/apps/v1/rollouts');
      assert.equal(known.status, 404);
      const unknown = await api.admin.request(
        'GET',
        '/apis/argoproj.io/v1alpha1/rollouts',
      );
      assert.equal(unknown.status, 404);
      assert.equal(unknown.text, '404 page not found\n');
      assert.equal(
        known.body.message,
        'the server could not find the requested resource',
      );
    },
  },
  {
    title:
      'somebody without the right is told who, what and where (namespaced)',
    async run(api) {
      const answer = await api.stranger.request('GET', pathOf.deployments(api));
      assert.deepEqual(answer.body, {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: `deployments.apps is forbidden: User "${api.strangerName}" cannot list resource "deployments" in API group "apps" in the namespace "${api.namespace}"`,
        reason: 'Forbidden',
        details: { group: 'apps', kind: 'deployments' },
        code: 403,
      });
    },
  },
  {
    title:
      'somebody without the right is told who, what and where (everywhere, by name, below)',
    async run(api) {
      const said = async (method: string, path: string, body?: unknown) => {
        const options =
          body === undefined
            ? {}
            : {
                body,
                contentType: method === 'PATCH' ? mergePatch : undefined,
              };
        const answer = await api.stranger.request(method, path, options);
        assert.equal(answer.status, 403);
        return answer.body.message;
      };
      const user = `User "${api.strangerName}"`;
      const { namespace } = api;
      assert.equal(
        await said('GET', '/api/v1/pods'),
        `pods is forbidden: ${user} cannot list resource "pods" in API group "" at the cluster scope`,
      );
      assert.equal(
        await said('GET', '/api/v1/pods?watch=true'),
        `pods is forbidden: ${user} cannot watch resource "pods" in API group "" at the cluster scope`,
      );
      assert.equal(
        await said('PATCH', pathOf.namespace(api), {}),
        `namespaces "${namespace}" is forbidden: ${user} cannot patch resource "namespaces" in API group "" in the namespace "${namespace}"`,
      );
      assert.equal(
        await said('POST', `${pathOf.pods(api)}/one/eviction`, {}),
        `pods "one" is forbidden: ${user} cannot create resource "pods/eviction" in API group "" in the namespace "${namespace}"`,
      );
    },
  },
  {
    title: 'somebody unknown is 401, in these words',
    async run(api) {
      const answer = await api.unknown.request('GET', '/api/v1/namespaces');
      assert.deepEqual(answer.body, {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'Unauthorized',
        reason: 'Unauthorized',
        code: 401,
      });
    },
  },
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
  {
    title: 'everybody may ask what they may do',
    async run(api) {
      const resourceAttributes = {
        verb: 'patch',
        resource: 'namespaces',
        name: api.namespace,
      };
      const body = {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: { resourceAttributes },
      };
      const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
      const admin = await api.admin.request('POST', path, { body });
      assert.equal(admin.status, 201);
      assert.equal(at(admin.body, 'status.allowed'), true);
      const stranger = await api.stranger.request('POST', path, { body });
      assert.equal(at(stranger.body, 'status.allowed'), false);
    },
  },
];
