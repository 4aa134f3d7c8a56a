import { strict as assert } from 'node:assert';
import { JsonObject } from '../../store/json';
import {
  at,
  ConformanceApi,
  ConformanceCase,
  itemsOf,
  until,
} from '../ConformanceApi';
import { pathOf } from '../parts';
import { restart } from '../rolloutParts';
import {
  create,
  daemonSet,
  isObserved,
  isReadyPod,
  labelOf,
  podsOf,
  restartedNames,
  seen,
} from '../workloadParts';

const pathTo = (api: ConformanceApi) => `${pathOf.daemonSets(api)}/agent`;

async function nodeNames(api: ConformanceApi): Promise<unknown[]> {
  const nodes = itemsOf(await api.admin.request('GET', '/api/v1/nodes'));
  return nodes.map(node => at(node, 'metadata.name'));
}

function isRolledOut(object: JsonObject, nodes: number): boolean {
  return (
    isObserved(object) &&
    at(object, 'status.updatedNumberScheduled') === nodes &&
    at(object, 'status.numberAvailable') === nodes
  );
}

async function running(
  api: ConformanceApi,
  nodes: number,
  spec: Record<string, unknown> = {},
): Promise<JsonObject> {
  await create(api, pathOf.daemonSets(api), daemonSet(spec));
  return seen(api, pathTo(api), 'the DaemonSet is complete', object =>
    isRolledOut(object, nodes),
  );
}

const nodesOf = (pods: JsonObject[]) =>
  pods.map(pod => at(pod, 'spec.nodeName')).sort();

const templatesCounted = 'deprecated.daemonset.template.generation';

function countedTemplates(object: JsonObject): unknown {
  const annotations = at(object, 'metadata.annotations');
  return annotations && typeof annotations === 'object'
    ? Object.entries(annotations).find(([key]) => key === templatesCounted)?.[1]
    : undefined;
}

/** What is true of DaemonSets. */
export const daemonSets: readonly ConformanceCase[] = [
  {
    title: 'a DaemonSet has one pod on each node and says so in its status',
    async run(api) {
      const nodes = await nodeNames(api);
      const count = nodes.length;
      const object = await running(api, count);
      assert.deepEqual(object.status, {
        currentNumberScheduled: count,
        desiredNumberScheduled: count,
        numberAvailable: count,
        numberMisscheduled: 0,
        numberReady: count,
        observedGeneration: 1,
        updatedNumberScheduled: count,
      });
      const pods = await podsOf(api);
      assert.deepEqual(nodesOf(pods), [...nodes].sort());
      const [stored] = itemsOf(
        await api.admin.request('GET', pathOf.controllerRevisions(api)),
      );
      const hash = labelOf(stored, 'controller-revision-hash');
      assert.equal(at(stored, 'metadata.name'), `agent-${String(hash)}`);
      assert.ok(
        pods.every(pod => labelOf(pod, 'controller-revision-hash') === hash),
      );
    },
  },
  {
    title: 'a DaemonSet obeys its node selector',
    async run(api) {
      const [node] = await nodeNames(api);
      const object = daemonSet();
      const nodeSelector = { 'kubernetes.io/hostname': node };
      const { template } = object.spec;
      const narrowed = {
        ...template,
        spec: { ...template.spec, nodeSelector },
      };
      await running(api, 1, { template: narrowed });
      assert.deepEqual(nodesOf(await podsOf(api)), [node]);
    },
  },
  {
    title: 'a DaemonSet is renewed node by node, never two at a time',
    async run(api) {
      const count = (await nodeNames(api)).length;
      await running(api, count);
      await restart(api, pathTo(api));
      let fewest = count;
      await until('the restart is over', async () => {
        const { body } = await api.admin.request('GET', pathTo(api));
        fewest = Math.min(
          fewest,
          (await podsOf(api)).filter(isReadyPod).length,
        );
        return isRolledOut(body, count) ? true : undefined;
      });
      assert.equal(fewest, count - 1);
      assert.equal(restartedNames(await podsOf(api)).length, count);
    },
  },
  {
    title: 'a DaemonSet with OnDelete renews only what somebody deletes',
    async run(api) {
      const count = (await nodeNames(api)).length;
      await running(api, count, { updateStrategy: { type: 'OnDelete' } });
      await restart(api, pathTo(api));
      const untouched = await seen(
        api,
        pathTo(api),
        'no pod is from the new template',
        object =>
          isObserved(object) &&
          at(object, 'status.updatedNumberScheduled') === undefined,
      );
      assert.equal(at(untouched, 'status.numberAvailable'), count);
      const [pod] = await podsOf(api);
      const name = String(at(pod, 'metadata.name'));
      await api.admin.request('DELETE', `${pathOf.pods(api)}/${name}`);
      await seen(
        api,
        pathTo(api),
        'the deleted pod is replaced',
        object =>
          at(object, 'status.updatedNumberScheduled') === 1 &&
          at(object, 'status.numberAvailable') === count,
      );
      assert.equal(restartedNames(await podsOf(api)).length, 1);
    },
  },
  {
    title:
      'a DaemonSet counts its templates, whatever a client says, and its pods name theirs',
    async run(api) {
      const count = (await nodeNames(api)).length;
      const first = await running(api, count);
      assert.equal(countedTemplates(first), '1');
      const contentType = 'application/merge-patch+json';
      const spared = await api.admin.request('PATCH', pathTo(api), {
        body: {
          metadata: { annotations: { [templatesCounted]: null } },
          spec: { minReadySeconds: 1 },
        },
        contentType,
      });
      assert.equal(countedTemplates(spared.body), '1');
      await restart(api, pathTo(api));
      const second = await seen(
        api,
        pathTo(api),
        'the restart is over',
        object => isRolledOut(object, count),
      );
      assert.equal(countedTemplates(second), '2');
      const pods = await podsOf(api);
      assert.deepEqual(
        pods.map(pod => labelOf(pod, 'pod-template-generation')),
        Array.from({ length: count }, () => '2'),
      );
    },
  },
];
