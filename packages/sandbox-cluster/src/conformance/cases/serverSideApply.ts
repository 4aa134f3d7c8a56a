import { strict as assert } from 'node:assert';
import { isJsonObject, JsonObject } from '../../store/json';
import {
  at,
  type ConformanceApi,
  type ConformanceCase,
} from '../ConformanceApi';
import { configMap, deployment, pathOf } from '../parts';

const applyPatch = 'application/apply-patch+yaml';

const apply = (
  api: ConformanceApi,
  manager: string,
  data: Record<string, string>,
  force = false,
) =>
  api.admin.request(
    'PATCH',
    `${pathOf.configMaps(api)}/settings?fieldManager=${manager}${force ? '&force=true' : ''}`,
    {
      body: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'settings' },
        data,
      },
      contentType: applyPatch,
    },
  );

function ownedBy(body: JsonObject, manager: string): unknown {
  const entries = at(body, 'metadata.managedFields');
  const list = Array.isArray(entries) ? entries.filter(isJsonObject) : [];
  return list.find(
    each => each.manager === manager && each.operation === 'Apply',
  )?.fieldsV1;
}

export const serverSideApply: readonly ConformanceCase[] = [
  {
    title: 'an apply creates what is not there, and owns what it names',
    async run(api) {
      const made = await apply(api, 'one', { x: '1', y: '2' });
      assert.equal(made.status, 201, made.text);
      assert.deepEqual(ownedBy(made.body, 'one'), {
        'f:data': { 'f:x': {}, 'f:y': {} },
      });
      const again = await apply(api, 'one', { x: '1', y: '2' });
      assert.equal(again.status, 200);
      assert.equal(
        at(again.body, 'metadata.resourceVersion'),
        at(made.body, 'metadata.resourceVersion'),
      );
    },
  },
  {
    title:
      'applying other values than another manager is a conflict, in these words',
    async run(api) {
      await apply(api, 'one', { x: '1', y: '2' });
      const single = await apply(api, 'two', { x: '2' });
      assert.equal(single.status, 409);
      assert.equal(
        single.body.message,
        'Apply failed with 1 conflict: conflict with "one": .data.x',
      );
      const both = await apply(api, 'two', { x: '2', y: '3' });
      assert.equal(
        both.body.message,
        'Apply failed with 2 conflicts: conflicts with "one":\n- .data.x\n- .data.y',
      );
      assert.deepEqual(at(both.body, 'details.causes'), [
        {
          reason: 'FieldManagerConflict',
          message: 'conflict with "one"',
          field: '.data.x',
        },
        {
          reason: 'FieldManagerConflict',
          message: 'conflict with "one"',
          field: '.data.y',
        },
      ]);
    },
  },
  {
    title: 'a conflict with who has updated says through what version',
    async run(api) {
      await api.admin.request(
        'POST',
        `${pathOf.configMaps(api)}?fieldManager=hand`,
        { body: configMap('settings') },
      );
      const { body } = await apply(api, 'one', { key: 'other' });
      assert.equal(
        body.message,
        'Apply failed with 1 conflict: conflict with "hand" using v1: .data.key',
      );
    },
  },
  {
    title: 'a forced apply takes the field, and the others lose it',
    async run(api) {
      await apply(api, 'one', { x: '1', y: '2' });
      const { status, body } = await apply(api, 'two', { x: '2' }, true);
      assert.equal(status, 200);
      assert.deepEqual(body.data, { x: '2', y: '2' });
      assert.deepEqual(ownedBy(body, 'one'), { 'f:data': { 'f:y': {} } });
      assert.deepEqual(ownedBy(body, 'two'), { 'f:data': { 'f:x': {} } });
    },
  },
  {
    title:
      'a field that is applied no more goes, unless somebody else applies it too',
    async run(api) {
      await apply(api, 'one', { x: '1', y: '2' });
      await apply(api, 'two', { x: '1' });
      const { body } = await apply(api, 'one', {});
      assert.deepEqual(body.data, { x: '1' });
      assert.deepEqual(ownedBy(body, 'one'), { 'f:data': {} });
    },
  },
  {
    title: 'containers merge by their names when they are applied',
    async run(api) {
      const path = pathOf.deployments(api);
      await api.admin.request('POST', path, { body: deployment('web', 0) });
      const applied = (env: unknown[]) =>
        api.admin.request('PATCH', `${path}/web?fieldManager=ci`, {
          body: {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: 'web' },
            spec: {
              template: { spec: { containers: [{ name: 'app', env }] } },
            },
          },
          contentType: applyPatch,
        });
      const containers = (body: JsonObject) => {
        const list = at(body, 'spec.template.spec.containers');
        return Array.isArray(list) ? list : [];
      };
      const more = await applied([{ name: 'SECOND', value: '2' }]);
      assert.equal(more.status, 200, more.text);
      assert.equal(containers(more.body).length, 1);
      assert.deepEqual(containers(more.body)[0].env, [
        { name: 'FIRST', value: '1' },
        { name: 'SECOND', value: '2' },
      ]);
      const less = await applied([]);
      assert.deepEqual(containers(less.body)[0].env, [
        { name: 'FIRST', value: '1' },
      ]);
    },
  },
  {
    title: 'an apply without a manager, or with managed fields, is refused',
    async run(api) {
      const path = `${pathOf.configMaps(api)}/settings`;
      const body = {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'settings', managedFields: [{ manager: 'x' }] },
      };
      const options = { body, contentType: applyPatch };
      const unnamed = await api.admin.request('PATCH', path, options);
      assert.equal(unnamed.status, 422);
      assert.equal(
        unnamed.body.message,
        'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
      );
      const named = await api.admin.request(
        'PATCH',
        `${path}?fieldManager=one`,
        options,
      );
      assert.equal(named.status, 400);
      assert.equal(named.body.message, 'metadata.managedFields must be nil');
    },
  },
];
