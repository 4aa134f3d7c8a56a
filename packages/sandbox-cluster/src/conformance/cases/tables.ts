import { strict as assert } from 'node:assert';
import { at, type ConformanceCase } from '../ConformanceApi';
import { configMap, deployment, pathOf, pod } from '../parts';
import { tableAt } from '../tableParts';

export const tables: readonly ConformanceCase[] = [
  {
    title: 'deployments as a table have these columns and cells',
    async run(api) {
      const path = pathOf.deployments(api);
      await api.admin.request('POST', path, { body: deployment('web', 0) });
      const { columns, rows } = await tableAt(api, path);
      assert.deepEqual(columns, [
        'Name string 0',
        'Ready string 0',
        'Up-to-date string 0',
        'Available string 0',
        'Age string 0',
        'Containers string 1',
        'Images string 1',
        'Selector string 1',
      ]);
      const cells = rows[0].cells as unknown[];
      assert.deepEqual(cells.slice(0, 4), ['web', '0/0', 0, 0]);
      assert.match(String(cells[4]), /^\d+s$/);
      assert.deepEqual(cells.slice(5), [
        'app',
        'registry.example/app:1',
        'app=web',
      ]);
    },
  },
  {
    title:
      'pods as a table have these columns, and a row carries metadata only',
    async run(api) {
      const path = pathOf.pods(api);
      await api.admin.request('POST', path, { body: pod('one', { a: 'b' }) });
      const { columns, rows } = await tableAt(api, `${path}/one`);
      assert.deepEqual(columns, [
        'Name string 0',
        'Ready string 0',
        'Status string 0',
        'Restarts string 0',
        'Age string 0',
        'IP string 1',
        'Node string 1',
        'Nominated Node string 1',
        'Readiness Gates string 1',
      ]);
      assert.equal(at(rows[0], 'object.kind'), 'PartialObjectMetadata');
      assert.equal(at(rows[0], 'object.metadata.labels.a'), 'b');
      assert.equal(at(rows[0], 'object.spec'), undefined);
    },
  },
  {
    title: 'a table carries whole objects, or none, when asked to',
    async run(api) {
      const path = pathOf.configMaps(api);
      await api.admin.request('POST', path, { body: configMap('one') });
      const whole = await tableAt(api, `${path}/one?includeObject=Object`);
      assert.equal(at(whole.rows[0], 'object.data.key'), 'value');
      const none = await tableAt(api, `${path}/one?includeObject=None`);
      assert.equal(none.rows[0].object, null);
      assert.deepEqual((none.rows[0].cells as unknown[]).slice(0, 2), [
        'one',
        1,
      ]);
    },
  },
];
