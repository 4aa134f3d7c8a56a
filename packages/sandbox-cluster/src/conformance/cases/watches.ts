import { strict as assert } from 'node:assert';
import {
  at,
  ConformanceApi,
  ConformanceCase,
  readUntil,
} from '../ConformanceApi';
import { configMap, mergePatch, pathOf } from '../parts';

async function watch(api: ConformanceApi, query: string) {
  const stream = await api.admin.stream(
    `${pathOf.configMaps(api)}?watch=true&timeoutSeconds=10&${query}`,
  );
  assert.equal(stream.status, 200);
  return stream;
}

const create = (
  api: ConformanceApi,
  name: string,
  labels: Record<string, string> = {},
) =>
  api.admin.request('POST', pathOf.configMaps(api), {
    body: configMap(name, labels),
  });

const relabel = (
  api: ConformanceApi,
  name: string,
  labels: Record<string, string | null>,
) =>
  api.admin.request('PATCH', `${pathOf.configMaps(api)}/${name}`, {
    body: { metadata: { labels } },
    contentType: mergePatch,
  });

const remove = (api: ConformanceApi, name: string) =>
  api.admin.request('DELETE', `${pathOf.configMaps(api)}/${name}`);

export const watches: readonly ConformanceCase[] = [
  {
    title: 'a watch tells everything after its resourceVersion, in order',
    async run(api) {
      const first = await create(api, 'before');
      await create(api, 'one');
      const stream = await watch(
        api,
        `resourceVersion=${at(first.body, 'metadata.resourceVersion')}`,
      );
      await relabel(api, 'one', { changed: 'yes' });
      await remove(api, 'one');
      const events = await readUntil(stream, event => event.type === 'DELETED');
      const seen = events.filter(
        event => at(event.object, 'metadata.name') === 'one',
      );
      assert.deepEqual(
        seen.map(event => event.type),
        ['ADDED', 'MODIFIED', 'DELETED'],
      );
      const versions = seen.map(event =>
        Number(at(event.object, 'metadata.resourceVersion')),
      );
      assert.deepEqual(
        versions,
        [...versions].sort((left, right) => left - right),
      );
      assert.equal(new Set(versions).size, 3);
    },
  },
  {
    title: 'a watch without resourceVersion begins with what is there',
    async run(api) {
      await create(api, 'present', { suite: 'yes' });
      const stream = await watch(api, 'labelSelector=suite');
      const [event] = await readUntil(stream, () => true);
      assert.equal(event.type, 'ADDED');
      assert.equal(at(event.object, 'metadata.name'), 'present');
      assert.equal(at(event.object, 'kind'), 'ConfigMap');
    },
  },
  {
    title:
      'an object that comes into a selection is added, one that leaves it is deleted as it was',
    async run(api) {
      const outside = await create(api, 'moving', { colour: 'red' });
      const stream = await watch(
        api,
        `labelSelector=colour%3Dblue&resourceVersion=${at(outside.body, 'metadata.resourceVersion')}`,
      );
      await relabel(api, 'moving', { colour: 'blue' });
      const left = await relabel(api, 'moving', { colour: 'green' });
      const events = await readUntil(stream, event => event.type === 'DELETED');
      assert.deepEqual(
        events.map(event => event.type),
        ['ADDED', 'DELETED'],
      );
      assert.equal(at(events[1].object, 'metadata.labels.colour'), 'blue');
      assert.equal(
        at(events[1].object, 'metadata.resourceVersion'),
        at(left.body, 'metadata.resourceVersion'),
      );
    },
  },
  {
    title: 'bookmarks carry a version from which a watch can go on',
    async run(api) {
      const made = await create(api, 'one');
      const version = at(made.body, 'metadata.resourceVersion');
      // An API server sends one two seconds before the watch ends, if it has anything new to tell.
      const path = `${pathOf.configMaps(api)}?watch=true&timeoutSeconds=5&allowWatchBookmarks=true&resourceVersion=${version}`;
      const marked = await api.admin.stream(path);
      await create(api, 'two');
      const events = await readUntil(
        marked,
        event => event.type === 'BOOKMARK',
      );
      const bookmark = events[events.length - 1].object;
      assert.equal(at(bookmark, 'kind'), 'ConfigMap');
      assert.ok(
        Number(at(bookmark, 'metadata.resourceVersion')) >= Number(version),
      );
      const stream = await watch(
        api,
        `resourceVersion=${at(bookmark, 'metadata.resourceVersion')}`,
      );
      await remove(api, 'one');
      const [next] = await readUntil(stream, () => true);
      assert.equal(next.type, 'DELETED');
    },
  },
  {
    title: 'a watch without resourceVersion marks the end of what was there',
    async run(api) {
      await create(api, 'present', { suite: 'yes' });
      const events = await readUntil(
        await watch(api, 'labelSelector=suite&allowWatchBookmarks=true'),
        event => event.type === 'BOOKMARK',
      );
      assert.deepEqual(
        events.map(event => event.type),
        ['ADDED', 'BOOKMARK'],
      );
      const annotations = at(events[1].object, 'metadata.annotations');
      assert.deepEqual(annotations, { 'k8s.io/initial-events-end': 'true' });
    },
  },
  {
    title: 'a watch ends by itself after timeoutSeconds',
    async run(api) {
      const begun = Date.now();
      const stream = await api.admin.stream(
        `${pathOf.configMaps(api)}?watch=true&timeoutSeconds=1`,
      );
      for await (const event of stream.lines)
        assert.notEqual(event.type, 'ERROR');
      assert.ok(Date.now() - begun < 5_000);
    },
  },
];
