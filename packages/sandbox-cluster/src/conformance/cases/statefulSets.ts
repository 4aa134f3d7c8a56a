import { strict as assert } from 'node:assert';
import { JsonObject } from '../../store/json';
import {
  at,
  ConformanceApi,
  ConformanceCase,
  itemsOf,
  namesOf,
  until,
} from '../ConformanceApi';
import { pathOf } from '../parts';
import { podEvents, versionOfPods } from '../podEvents';
import { restart } from '../rolloutParts';
import {
  create,
  isObserved,
  isReadyPod,
  labelOf,
  podsOf,
  restartedNames,
  seen,
  statefulSet,
} from '../workloadParts';

const pathTo = (api: ConformanceApi) => `${pathOf.statefulSets(api)}/db`;

function isRolledOut(set: JsonObject, replicas: number): boolean {
  return (
    isObserved(set) &&
    at(set, 'status.updatedReplicas') === replicas &&
    at(set, 'status.availableReplicas') === replicas &&
    at(set, 'status.updateRevision') === at(set, 'status.currentRevision')
  );
}

async function running(
  api: ConformanceApi,
  replicas: number,
  spec: Record<string, unknown> = {},
): Promise<JsonObject> {
  await create(api, pathOf.statefulSets(api), statefulSet(replicas, spec));
  return seen(api, pathTo(api), 'the StatefulSet is complete', set =>
    isRolledOut(set, replicas),
  );
}

/** What is true of StatefulSets. */
export const statefulSets: readonly ConformanceCase[] = [
  {
    title: 'a StatefulSet makes its pods in order and says so in its status',
    async run(api) {
      const version = await versionOfPods(api);
      const set = await running(api, 3);
      assert.deepEqual(await podEvents(api, version, 3), [
        'ADDED db-0',
        'ADDED db-1',
        'ADDED db-2',
      ]);
      const revision = at(set, 'status.updateRevision');
      assert.match(String(revision), /^db-/);
      assert.deepEqual(set.status, {
        observedGeneration: 1,
        replicas: 3,
        readyReplicas: 3,
        currentReplicas: 3,
        updatedReplicas: 3,
        availableReplicas: 3,
        currentRevision: revision,
        updateRevision: revision,
        collisionCount: 0,
      });
    },
  },
  {
    title: 'the pods of a StatefulSet carry their revision, name and index',
    async run(api) {
      const set = await running(api, 1);
      const revision = at(set, 'status.updateRevision');
      const [pod] = await podsOf(api);
      assert.equal(labelOf(pod, 'controller-revision-hash'), revision);
      assert.equal(labelOf(pod, 'statefulset.kubernetes.io/pod-name'), 'db-0');
      assert.equal(labelOf(pod, 'apps.kubernetes.io/pod-index'), '0');
      assert.equal(at(pod, 'spec.hostname'), 'db-0');
      assert.equal(at(pod, 'spec.subdomain'), 'db');
      const [stored] = itemsOf(
        await api.admin.request('GET', pathOf.controllerRevisions(api)),
      );
      assert.equal(at(stored, 'metadata.name'), revision);
      assert.equal(at(stored, 'revision'), 1);
      assert.equal(
        `db-${String(labelOf(stored, 'controller.kubernetes.io/hash'))}`,
        revision,
      );
    },
  },
  {
    title: 'a StatefulSet renews its pods from the highest ordinal down',
    async run(api) {
      await running(api, 3);
      const version = await versionOfPods(api);
      await restart(api, pathTo(api));
      assert.deepEqual(await podEvents(api, version, 6), [
        'DELETED db-2',
        'ADDED db-2',
        'DELETED db-1',
        'ADDED db-1',
        'DELETED db-0',
        'ADDED db-0',
      ]);
      const set = await seen(api, pathTo(api), 'the restart is over', each =>
        isRolledOut(each, 3),
      );
      assert.equal(at(set, 'status.currentReplicas'), 3);
      assert.deepEqual(restartedNames(await podsOf(api)), [
        'db-0',
        'db-1',
        'db-2',
      ]);
    },
  },
  {
    title: 'a StatefulSet leaves pods below the partition as they are',
    async run(api) {
      const rollingUpdate = { partition: 2 };
      const updateStrategy = { type: 'RollingUpdate', rollingUpdate };
      await running(api, 3, { updateStrategy });
      await restart(api, pathTo(api));
      const set = await seen(
        api,
        pathTo(api),
        'the pod at the partition is new',
        each =>
          isObserved(each) &&
          at(each, 'status.updatedReplicas') === 1 &&
          at(each, 'status.availableReplicas') === 3,
      );
      assert.equal(at(set, 'status.currentReplicas'), 2);
      assert.notEqual(
        at(set, 'status.currentRevision'),
        at(set, 'status.updateRevision'),
      );
      assert.deepEqual(restartedNames(await podsOf(api)), ['db-2']);
    },
  },
  {
    title: 'a StatefulSet with OnDelete renews only what somebody deletes',
    async run(api) {
      await running(api, 2, { updateStrategy: { type: 'OnDelete' } });
      await restart(api, pathTo(api));
      await seen(api, pathTo(api), 'the change is observed', isObserved);
      assert.deepEqual(restartedNames(await podsOf(api)), []);
      await api.admin.request('DELETE', `${pathOf.pods(api)}/db-0`);
      const set = await seen(
        api,
        pathTo(api),
        'the deleted pod is back',
        each =>
          at(each, 'status.updatedReplicas') === 1 &&
          at(each, 'status.availableReplicas') === 2,
      );
      assert.deepEqual(restartedNames(await podsOf(api)), ['db-0']);
      assert.equal(at(set, 'status.currentReplicas'), 1);
    },
  },
  {
    title: 'a pod of a StatefulSet that does not become ready holds the rest',
    async run(api) {
      await running(api, 2);
      const annotations = {
        'mesh.sandbox/fault': 'not-ready',
        'mesh.testbed/fault': 'not-ready',
        restarted: 'yes',
      };
      await api.admin.request('PATCH', pathTo(api), {
        body: { spec: { template: { metadata: { annotations } } } },
        contentType: 'application/merge-patch+json',
      });
      const isStuck = (pods: JsonObject[]) =>
        pods.some(
          pod =>
            at(pod, 'metadata.name') === 'db-1' &&
            at(pod, 'metadata.annotations.restarted') === 'yes' &&
            at(pod, 'status.phase') === 'Running',
        );
      await until('the broken pod runs', async () =>
        isStuck(await podsOf(api)) ? true : undefined,
      );
      await new Promise(resolve => {
        setTimeout(resolve, 1500);
      });
      const pods = await podsOf(api);
      assert.deepEqual(restartedNames(pods), ['db-1']);
      assert.deepEqual(namesOf(pods.filter(isReadyPod)), ['db-0']);
    },
  },
];
