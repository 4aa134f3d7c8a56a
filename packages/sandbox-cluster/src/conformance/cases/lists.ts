import { strict as assert } from 'node:assert';
import {
  at,
  ConformanceApi,
  ConformanceCase,
  itemsOf,
  namesOf,
} from '../ConformanceApi';
import { configMap, pathOf } from '../parts';

const mine = 'labelSelector=suite%3Dconformance';

async function createFive(api: ConformanceApi): Promise<void> {
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    const body = configMap(name, {
      suite: 'conformance',
      ...(name < 'c' && { early: 'yes' }),
    });
    assert.equal(
      (await api.admin.request('POST', pathOf.configMaps(api), { body }))
        .status,
      201,
    );
  }
}

function list(api: ConformanceApi, query: string) {
  return api.admin.request('GET', `${pathOf.configMaps(api)}?${query}`);
}

export const lists: readonly ConformanceCase[] = [
  {
    title: 'pages of a list show one moment, whatever is written between them',
    async run(api) {
      await createFive(api);
      const first = await list(api, `${mine}&limit=2`);
      assert.deepEqual(namesOf(itemsOf(first)), ['a', 'b']);
      await api.admin.request('DELETE', `${pathOf.configMaps(api)}/d`);
      await api.admin.request('POST', pathOf.configMaps(api), {
        body: configMap('cc', { suite: 'conformance' }),
      });
      const token = encodeURIComponent(
        String(at(first.body, 'metadata.continue')),
      );
      const second = await list(api, `${mine}&limit=2&continue=${token}`);
      assert.deepEqual(namesOf(itemsOf(second)), ['c', 'd']);
      assert.equal(
        at(second.body, 'metadata.resourceVersion'),
        at(first.body, 'metadata.resourceVersion'),
      );
      const last = encodeURIComponent(
        String(at(second.body, 'metadata.continue')),
      );
      const third = await list(api, `${mine}&limit=2&continue=${last}`);
      assert.deepEqual(namesOf(itemsOf(third)), ['e']);
      assert.equal(at(third.body, 'metadata.continue'), undefined);
    },
  },
  {
    title: 'a list of everything counts what remains, a selected one does not',
    async run(api) {
      await createFive(api);
      const all = await list(api, 'limit=2');
      assert.equal(
        typeof at(all.body, 'metadata.remainingItemCount'),
        'number',
      );
      const selected = await list(api, `${mine}&limit=2`);
      assert.equal(at(selected.body, 'metadata.remainingItemCount'), undefined);
    },
  },
  {
    title: 'a continue token that cannot be read is a bad request',
    async run(api) {
      const answer = await list(api, 'limit=2&continue=nonsense');
      assert.equal(answer.status, 400);
      assert.equal(answer.body.reason, 'BadRequest');
    },
  },
  {
    title: 'labels select by equality and by sets',
    async run(api) {
      await createFive(api);
      const selected = async (selector: string) =>
        namesOf(
          itemsOf(
            await list(api, `labelSelector=${encodeURIComponent(selector)}`),
          ),
        );
      assert.deepEqual(await selected('suite=conformance,early'), ['a', 'b']);
      assert.deepEqual(await selected('suite==conformance,!early'), [
        'c',
        'd',
        'e',
      ]);
      assert.deepEqual(
        await selected('suite in (conformance, other),early notin (yes)'),
        ['c', 'd', 'e'],
      );
      assert.deepEqual(await selected('suite=conformance,early!=yes'), [
        'c',
        'd',
        'e',
      ]);
      assert.equal((await list(api, 'labelSelector=a%20b')).status, 400);
    },
  },
  {
    title:
      'fields select, and a field that cannot be selected by is a bad request',
    async run(api) {
      await createFive(api);
      const byName = await list(api, 'fieldSelector=metadata.name%3Dc');
      assert.deepEqual(namesOf(itemsOf(byName)), ['c']);
      const refused = await list(api, 'fieldSelector=data.key%3Dvalue');
      assert.equal(refused.status, 400);
      assert.match(
        String(refused.body.message),
        /^"data\.key" is not a known field selector: only "metadata\.name", "metadata\.namespace"$/,
      );
    },
  },
  {
    title: 'a list names its kind and its version, its items do without',
    async run(api) {
      await createFive(api);
      const answer = await list(api, mine);
      assert.equal(answer.body.kind, 'ConfigMapList');
      assert.equal(answer.body.apiVersion, 'v1');
      assert.match(
        String(at(answer.body, 'metadata.resourceVersion')),
        /^\d+$/,
      );
      assert.deepEqual(
        itemsOf(answer).map(item => [item.kind, item.apiVersion]),
        Array(5).fill([undefined, undefined]),
      );
    },
  },
];
