import { strict as assert } from 'node:assert';
import { at, type ConformanceCase } from '../ConformanceApi';
import { mergePatch, pathOf, strategicMergePatch } from '../parts';
import { made, patch, settled } from '../patchParts';

export const writeOptions: readonly ConformanceCase[] = [
  {
    title:
      'a strategic merge patch merges containers by name and their variables too; a merge patch replaces the list',
    async run(api) {
      const path = await made(api);
      const containers = [
        { name: 'app', env: [{ name: 'SECOND', value: '2' }] },
      ];
      const strategic = await patch(
        api,
        path,
        { spec: { template: { spec: { containers } } } },
        strategicMergePatch,
      );
      assert.equal(strategic.status, 200, strategic.text);
      const [merged] = at(
        strategic.body,
        'spec.template.spec.containers',
      ) as Record<string, unknown>[];
      assert.equal(merged.image, 'registry.example/app:1');
      assert.deepEqual(
        new Set((merged.env as { name: string }[]).map(({ name }) => name)),
        new Set(['FIRST', 'SECOND']),
      );
      const replaced = await patch(api, path, {
        spec: { template: { spec: { containers } } },
      });
      assert.equal(replaced.status, 422);
      assert.match(
        String(replaced.body.message),
        /spec\.template\.spec\.containers\[0\]\.image: Required value/,
      );
    },
  },
  {
    title: 'a strategic merge patch deletes an element that it says to delete',
    async run(api) {
      const path = await made(api);
      const containers = [
        { name: 'app', env: [{ name: 'FIRST', $patch: 'delete' }] },
      ];
      const { body } = await patch(
        api,
        path,
        { spec: { template: { spec: { containers } } } },
        strategicMergePatch,
      );
      const [container] = at(body, 'spec.template.spec.containers') as Record<
        string,
        unknown
      >[];
      assert.equal(container.env, undefined);
    },
  },
  {
    title: 'a dry run answers what would be and stores nothing',
    async run(api) {
      const path = await made(api);
      const before = await settled(api, path);
      const tried = await patch(api, `${path}?dryRun=All`, {
        spec: { replicas: 9 },
      });
      assert.equal(tried.status, 200);
      assert.equal(at(tried.body, 'spec.replicas'), 9);
      assert.equal(at(tried.body, 'metadata.generation'), 2);
      const after = await api.admin.request('GET', path);
      assert.deepEqual(after.body, before);
      assert.equal(
        (await api.admin.request('DELETE', `${path}?dryRun=All`)).status,
        200,
      );
      assert.equal((await api.admin.request('GET', path)).status, 200);
      assert.equal((await patch(api, `${path}?dryRun=Some`, {})).status, 422);
    },
  },
  {
    title: 'the field manager of a label is on record',
    async run(api) {
      const path = pathOf.namespace(api);
      const labels = { 'istio.io/rev': 'conformance' };
      const { body } = await patch(api, `${path}?fieldManager=mesh`, {
        metadata: { labels },
      });
      const entries = at(body, 'metadata.managedFields') as Record<
        string,
        unknown
      >[];
      const own = entries.find(entry => entry.manager === 'mesh');
      assert.equal(own?.operation, 'Update');
      assert.equal(own?.fieldsType, 'FieldsV1');
      assert.match(JSON.stringify(own?.fieldsV1), /"f:istio\.io\/rev":\{\}/);
    },
  },
  {
    title:
      'a patch of an unknown type is refused with 415, one that is no JSON with 400',
    async run(api) {
      const path = await made(api);
      assert.equal((await patch(api, path, {}, 'text/plain')).status, 415);
      const malformed = await patch(api, path, '{"metadata":', mergePatch);
      assert.equal(malformed.status, 400);
      assert.equal(malformed.body.reason, 'BadRequest');
    },
  },
];
