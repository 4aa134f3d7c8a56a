import { strict as assert } from 'node:assert';
import { at, ConformanceCase } from '../ConformanceApi';
import { mergePatch, pathOf } from '../parts';

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
        '/apis/absent.example/v1/things',
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
