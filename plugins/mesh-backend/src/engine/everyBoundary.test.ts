import type { MigrationOptions } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  application,
  daemonSet,
  type NewObject,
  rollout,
  statefulSet,
} from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { pairsToTry } from '../__testUtils__/faults/pairsToTry';
import { Crash } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { boundaries, type Boundary } from './EngineDeps';

jest.setTimeout(120_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();

/** In npm test one kind forward, and two deaths; all kinds, there and back, in a long run. */
const isLong = Boolean(process.env.MESH_ALL_PAIRS);

const kinds: Record<
  string,
  { workloads: NewObject[]; options?: Partial<MigrationOptions> }
> = {
  'a Deployment': { workloads: application('shop', 'web', { replicas: 1 }) },
  'a Deployment and a DaemonSet': {
    workloads: [
      ...application('shop', 'web', { replicas: 2 }),
      ...daemonSet('shop', 'agent'),
    ],
    options: { acceptDowntime: true },
  },
  'a StatefulSet that is renewed by eviction': {
    workloads: statefulSet('shop', 'cart', {
      replicas: 2,
      updateStrategy: 'OnDelete',
    }),
    options: { acceptEviction: true, acceptDowntime: true },
  },
  'a Rollout': { workloads: rollout('shop', 'checkout', { replicas: 4 }) },
};

describe('a migration of', () => {
  let knex: Knex;
  let story: FaultStory;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  afterEach(() => story.end());

  /** What was asked of the cluster, without the times that a Rollout is asked with. */
  async function moved(
    kind: string,
    boundary?: (name: Boundary, write: string | null) => Promise<void>,
  ): Promise<string[]> {
    const { workloads, options } = kinds[kind];
    story = await FaultStory.begin(knex, { boundary }, { workloads });
    const { id } = await story.start(options);
    expect(await story.world.run(id)).toMatchObject({ phase: 'done' });
    expect(story.runs).toEqual(['1-30-3']);
    if (!isLong) return [...story.writes];
    await story.world.steer(id, 'rollback');
    expect(await story.world.run(id)).toMatchObject({ phase: 'rolled-back' });
    expect(story.runs).toEqual(['1-29-6']);
    return [...story.writes];
  }

  it.each(Object.keys(kinds).slice(0, isLong ? undefined : 1))(
    '%s asks the same of the cluster when the process dies once at every boundary of every state',
    async kind => {
      const undisturbed = await moved(kind);
      await story.end();
      const died = new Set<string>();
      const writes = await moved(kind, async (name, write) => {
        const row = await knex('mesh_migrations').first('version');
        const place = `${name} ${write} ${row.version}`;
        if (died.has(place)) return;
        died.add(place);
        throw new Crash(place);
      });
      expect(writes).toEqual(undisturbed);
      const places = new Set([...died].map(place => place.split(' ')[0]));
      // It may have moved on before a release is reached alive; conflicts, of which there is none, are recorded.
      expect([...places]).toEqual(
        expect.arrayContaining(
          boundaries.filter(name => !['recorded', 'released'].includes(name)),
        ),
      );
      expect(died.size).toBeGreaterThan(30);
    },
  );

  const deaths = isLong
    ? pairsToTry([1, 2, 4, 6, 9, 12, 15, 19], boundaries)
    : ([
        [2, 'saved'],
        [3, 'performed'],
      ] as const);

  it.each(deaths.map(([visit, name]) => [visit, name] as const))(
    'a Deployment loses nothing when the process dies at visit %i of "%s"',
    async (visit, dies) => {
      let visits = 0;
      const writes = await moved('a Deployment', async name => {
        if (name === dies && ++visits === visit) throw new Crash(name);
      });
      expect(writes.filter(write => write.includes('restart'))).toHaveLength(
        isLong ? 2 : 1,
      );
      expect(writes.filter(write => write.includes('labels'))).toHaveLength(
        isLong ? 2 : 1,
      );
    },
  );
});
