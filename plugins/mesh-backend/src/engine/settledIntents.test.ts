import {
  application,
  type NewObject,
  rollout,
  statefulSet,
} from '@mesh-plugins/sandbox-cluster';
import {
  fenceFor,
  type Intent,
  type MigrationOptions,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { pairsToTry } from '../__testUtils__/faults/pairsToTry';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { waitUntil } from '../__testUtils__/waitUntil';
import { ClaimLostError } from './Session';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();

/** A write that is kept back on its way, with a namespace in which it is asked for. */
interface LateWrite {
  when: RegExp;
  body?: RegExp;
  workloads?: NewObject[];
  options?: Partial<MigrationOptions>;
}

const lateWrites: Record<string, LateWrite> = {
  'write-record': { when: /^patch .*namespaces\/shop/, body: /annotations/ },
  'relabel-namespace': { when: /^patch .*namespaces\/shop/, body: /labels/ },
  'restart-workload': {
    when: /^patch .*deployments\/web/,
    workloads: application('shop', 'web', { replicas: 2 }),
  },
  'restart-rollout': {
    when: /^patch .*rollouts\/checkout/,
    workloads: rollout('shop', 'checkout', { replicas: 4 }),
  },
  'evict-pod': {
    when: /^create .*\/eviction/,
    workloads: statefulSet('shop', 'cart', {
      replicas: 2,
      updateStrategy: 'OnDelete',
    }),
    options: { acceptEviction: true, acceptDowntime: true },
  },
};

const whatOthersDid = ['take over', 'cancel', 'pause', 'rollback'] as const;

describe('a write of a process that was stopped, and that arrives late', () => {
  let knex: Knex;
  let story: FaultStory;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  afterEach(() => story.end());

  /** Everything that was asked of the cluster beside marks that nobody feels. */
  const felt = () => story.writes.filter(write => !write.endsWith('fence'));

  it.each(pairsToTry(Object.keys(lateWrites), whatOthersDid))(
    'is refused: %s, while another did %s',
    async (kind, other) => {
      const { when, body, workloads, options } = lateWrites[kind];
      story = await FaultStory.begin(knex, {}, { workloads });
      const holding = story.place({
        ...{ when, body, times: 1 },
        fault: { kind: 'hold' },
      });
      const { id } = await story.start(options);
      const { asleep } = await story.untilHeld(holding);
      const woken = asleep.catch((error: unknown) => error);

      await knex('mesh_migrations').update({ claimed_until: 0 });
      if (other !== 'take over') await story.world.steer(id, other);
      const meanwhile = await story.world.run(id);
      expect(meanwhile.phase).toBe(
        {
          'take over': 'done',
          cancel: 'cancelled',
          pause: 'paused',
          rollback: 'rolled-back',
        }[other],
      );
      const before = felt();
      const status = await holding.held[0].release();
      expect(await woken).toBeInstanceOf(ClaimLostError);
      expect([404, 409]).toContain(status);
      expect(felt()).toEqual(before);
      expect(new Set(before).size).toBe(before.length);
    },
  );

  it.each(['evict-pod', 'delete-pod'] as const)(
    'is refused: %s, once the pod was fenced, and the pod stays',
    async kind => {
      const workloads = statefulSet('shop', 'cart', { replicas: 1 });
      story = await FaultStory.begin(knex, {}, { workloads });
      const holding = story.place({
        when: /^(create|delete) .*pods/,
        fault: { kind: 'hold' },
      });
      const pod = () => story.sandbox.store.list('pods', 'shop')[0].metadata;
      const { name, uid, resourceVersion } = pod();
      const condition = { name, uid, resourceVersion, namespace: 'shop' };
      const perform = (intent: Intent) =>
        story.world.deps.writer.perform(
          'prod-eu',
          intent,
          'user:default/dana',
          new AbortController().signal,
        );
      const late = perform({ kind, ...condition });
      await waitUntil(() => holding.held.length, Boolean);
      const fence = fenceFor({ kind, ...condition }, 'another-ticket');
      expect((await perform(fence)).kind).toBe('applied');
      expect(await holding.held[0].release()).toBe(409);
      expect((await late).kind).toBe('conflict');
      expect([pod().uid, pod().deletionTimestamp]).toEqual([uid, undefined]);
    },
  );
});
