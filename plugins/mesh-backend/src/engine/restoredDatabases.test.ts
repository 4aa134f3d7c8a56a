import type { Knex } from 'knex';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { StoryWorld } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();

describe('a database that was restored from a backup', () => {
  let knex: Knex;
  let story: FaultStory;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    story = await FaultStory.begin(knex);
  });
  afterEach(() => story.end());

  /** A backup; calling what it gives puts it back, as it comes out of a dump, a while later. */
  const backUp = async () => {
    const rows = await knex('mesh_migrations');
    const events = await knex('mesh_migration_events');
    return async () => {
      await knex('mesh_migrations').delete();
      await knex('mesh_migrations').insert(rows);
      await knex('mesh_migration_events').insert(events);
    };
  };
  const wrote = (words: string) => () =>
    story.writes.some(write => write.includes(words));
  const restarts = () =>
    story.writes.filter(write => write.includes('restart'));

  it('from the middle of a migration that still goes on: it goes on, and restarts nothing again', async () => {
    const { id } = await story.start();
    await story.until(wrote('labels'));
    const restore = await backUp();
    await story.until(wrote('restart'));
    await restore();
    expect(await story.world.run(id)).toMatchObject({ phase: 'done' });
    expect(restarts()).toHaveLength(1);
  });

  it('from the middle of a migration that has ended: it stops, and says so', async () => {
    const { id } = await story.start();
    await story.until(wrote('labels'));
    const restore = await backUp();
    await story.world.run(id);
    const before = story.writes.length;
    await restore();
    const stopped = await story.world.run(id);
    expect(stopped).toMatchObject({
      phase: 'stopped',
      findings: [{ code: 'MESH202' }],
    });
    expect(story.writes).toHaveLength(before);
    await story.tell('database-restored', stopped);
  });

  it('from before a rollback that is under way: it does not move the namespace forward again', async () => {
    const { id } = await story.start();
    const restore = await backUp();
    await story.world.run(id);
    await story.world.steer(id, 'rollback');
    await story.until(wrote('restart back'));
    const before = story.writes.length;
    await restore();
    expect(await story.world.run(id)).toMatchObject({
      phase: 'stopped',
      findings: [
        {
          code: 'MESH202',
          message: {
            text: expect.stringContaining('restored from an older backup'),
          },
        },
      ],
    });
    expect(story.writes).toHaveLength(before);
  });

  it('from before a later migration of the namespace: it stops, and says so', async () => {
    const { id } = await story.start();
    const restore = await backUp();
    await story.world.run(id);
    await story.world.steer(id, 'rollback');
    await story.world.run(id);
    const later = await story.start();
    await story.world.run(later.id);
    const before = story.writes.length;
    await restore();
    expect(await story.world.run(id)).toMatchObject({
      phase: 'stopped',
      findings: [
        {
          code: 'MESH118',
          message: { text: expect.stringContaining('sequence 2') },
        },
      ],
    });
    expect(story.writes).toHaveLength(before);
  });
});

describe('two portals on one cluster', () => {
  it('that move a namespace at once: one does, the other stops and names it', async () => {
    const story = await FaultStory.begin(await postgres.create());
    const other = new StoryWorld(await postgres.create(), story.sandbox, {
      portal: 'http://other.test',
    });
    const ours = await story.start();
    const target = { kind: 'revision', name: '1-30-3' } as const;
    const theirs = await other.begin('shop', target);
    for (let turn = 0; turn < 6; turn++) {
      await Promise.all([story.world.tick(), other.tick()]);
    }
    const ends = await Promise.all([
      story.world.run(ours.id),
      other.run(theirs.id),
    ]);
    expect(ends.map(({ phase }) => phase).sort()).toEqual(['done', 'stopped']);
    const stopped = ends.find(({ phase }) => phase === 'stopped');
    expect(JSON.stringify(stopped?.findings)).toContain(
      'belongs to another portal',
    );
    expect(
      story.writes.filter(write => write.includes('restart')),
    ).toHaveLength(1);
    await story.end();
  });
});
