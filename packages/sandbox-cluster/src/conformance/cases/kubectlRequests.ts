import { strict as assert } from 'node:assert';
import { at, itemsOf, namesOf, type ConformanceCase } from '../ConformanceApi';
import { configMap, pathOf, strategicMergePatch } from '../parts';
import { made, patch } from '../patchParts';

const event = (name: string, about: string, reason: string) => ({
  apiVersion: 'v1',
  kind: 'Event',
  metadata: { name },
  involvedObject: { apiVersion: 'v1', kind: 'Pod', name: about },
  reason,
  message: 'Something happened.',
  type: 'Normal',
});

export const kubectlRequests: readonly ConformanceCase[] = [
  {
    title: 'a collection is deleted by its labels, and nothing else is',
    async run(api) {
      const path = pathOf.configMaps(api);
      for (const [name, group] of [
        ['one', 'a'],
        ['two', 'a'],
        ['three', 'b'],
      ])
        await api.admin.request('POST', path, {
          body: configMap(name, { group }),
        });
      const answer = await api.admin.request(
        'DELETE',
        `${path}?labelSelector=group%3Da`,
      );
      assert.equal(answer.status, 200);
      assert.equal(answer.body.kind, 'ConfigMapList');
      assert.deepEqual(namesOf(itemsOf(answer)), ['one', 'two']);
      const left = await api.admin.request(
        'GET',
        `${path}?labelSelector=group`,
      );
      assert.deepEqual(namesOf(itemsOf(left)), ['three']);
    },
  },
  {
    title: 'the scale of a deployment is read and set, and not below zero',
    async run(api) {
      const path = `${await made(api)}/scale`;
      const { body } = await api.admin.request('GET', path);
      assert.equal(body.kind, 'Scale');
      assert.equal(body.apiVersion, 'autoscaling/v1');
      assert.equal(at(body, 'status.selector'), 'app=web');
      const scaled = await patch(api, path, { spec: { replicas: 2 } });
      assert.equal(at(scaled.body, 'spec.replicas'), 2);
      const refused = await patch(api, path, { spec: { replicas: -1 } });
      assert.equal(refused.status, 422);
      assert.equal(
        refused.body.message,
        'Scale.autoscaling "web" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0',
      );
    },
  },
  {
    title: 'events are found by what they are about',
    async run(api) {
      const path = `/api/v1/namespaces/${api.namespace}/events`;
      for (const body of [
        event('first', 'web-1', 'Started'),
        event('second', 'web-2', 'Started'),
      ]) {
        const involvedObject = {
          ...body.involvedObject,
          namespace: api.namespace,
        };
        const answer = await api.admin.request('POST', path, {
          body: { ...body, involvedObject },
        });
        assert.equal(answer.status, 201, answer.text);
      }
      const selector = encodeURIComponent(
        'involvedObject.name=web-2,involvedObject.kind=Pod',
      );
      const found = await api.admin.request(
        'GET',
        `${path}?fieldSelector=${selector}`,
      );
      assert.deepEqual(namesOf(itemsOf(found)), ['second']);
    },
  },
  {
    title: 'a misspelt field is refused when that is asked for, and never kept',
    async run(api) {
      const path = pathOf.configMaps(api);
      const body = { ...configMap('one'), dat: { a: 'b' } };
      const refused = await api.admin.request(
        'POST',
        `${path}?fieldValidation=Strict`,
        { body },
      );
      assert.equal(refused.status, 400);
      assert.equal(
        refused.body.message,
        'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "dat"',
      );
      const kept = await api.admin.request('POST', path, { body });
      assert.equal(kept.status, 201);
      assert.equal(kept.body.dat, undefined);
    },
  },
  {
    title: 'a strategic merge patch removes a container by its name',
    async run(api) {
      const path = await made(api);
      const containers = [{ name: 'two', image: 'registry.example/two:1' }];
      const template = (list: unknown[]) => ({
        spec: { template: { spec: { containers: list } } },
      });
      await patch(api, path, template(containers), strategicMergePatch);
      const { body } = await patch(
        api,
        path,
        template([{ name: 'app', $patch: 'delete' }]),
        strategicMergePatch,
      );
      const left = at(body, 'spec.template.spec.containers');
      assert.deepEqual(
        Array.isArray(left) ? left.map(each => each.name) : left,
        ['two'],
      );
    },
  },
  {
    title: 'a JSON patch is applied whole or not at all',
    async run(api) {
      const path = await made(api);
      const type = 'application/json-patch+json';
      const replace = { op: 'replace', path: '/spec/replicas', value: 3 };
      const refused = await patch(
        api,
        path,
        [replace, { op: 'test', path: '/spec/replicas', value: 9 }],
        type,
      );
      assert.equal(refused.status, 422);
      const { body } = await patch(api, path, [replace], type);
      assert.equal(at(body, 'spec.replicas'), 3);
    },
  },
];
