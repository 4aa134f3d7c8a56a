import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { clusterWrites } from '../__testUtils__/clusterWrites';
import { StoryWorld } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { waitUntil } from '../__testUtils__/waitUntil';
import type { ClusterObserver } from '../observe/ClusterObserver';
import { MigrationEngine } from './MigrationEngine';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const target = { kind: 'revision', name: '1-30-3' } as const;
const [postgres] = testEngines();

describe('MigrationEngine', () => {
  let knex: Knex;
  let sandbox: SandboxCluster;
  let world: StoryWorld;
  let time: NodeJS.Timeout;
  const engines: MigrationEngine[] = [];
  const startEngine = () => {
    const engine = new MigrationEngine(world.deps);
    engines.push(engine);
    engine.start();
    return engine;
  };

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    await knex('mesh_migrations').delete();
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
    world = new StoryWorld(knex, sandbox);
    time = setInterval(() => sandbox.control.advance(200), 20);
  });
  afterEach(async () => {
    clearInterval(time);
    await Promise.all(engines.splice(0).map(engine => engine.stop()));
    await sandbox.stop();
  });

  it('hands over at once when it is stopped, so that another goes on where it was', async () => {
    const first = startEngine();
    const { id } = await world.begin('payments', target);
    await waitUntil(async () => clusterWrites(sandbox).length >= 2, Boolean);
    await first.stop();
    const held = await knex('mesh_migrations').whereNotNull('ticket');
    expect(held).toEqual([]);

    startEngine();
    await waitUntil(
      async () => (await world.migrations.find(id)).phase === 'done',
      Boolean,
    );
    expect(clusterWrites(sandbox)).toHaveLength(5);
  });

  it('writes nothing twice when two of them run', async () => {
    startEngine();
    startEngine();
    const { id } = await world.begin('payments', target);
    await waitUntil(
      async () => (await world.migrations.find(id)).phase === 'done',
      Boolean,
    );
    expect(clusterWrites(sandbox)).toHaveLength(5);
  });

  it('lets go of a look that hangs, says so, and lets it write nothing when it comes back', async () => {
    const { observer, timing } = world.deps;
    let comeBack = () => {};
    let looks = 0;
    const hangsOnce: ClusterObserver = {
      async observeNamespace(...asked) {
        looks += 1;
        const facts = await observer.observeNamespace(...asked);
        if (looks === 2) {
          await new Promise<void>(resolve => {
            comeBack = resolve;
          });
        }
        return facts;
      },
    };
    world = new StoryWorld(knex, sandbox, {
      observer: hangsOnce,
      timing: { ...timing, lookMs: 2_000 },
    });
    startEngine();
    const { id } = await world.begin('payments', target);
    await waitUntil(
      async () => (await world.migrations.find(id)).phase === 'done',
      Boolean,
    );
    const { items } = await world.migrations.readEvents(id, {
      ...{ after: 0, limit: 100 },
    });
    expect(items.map(({ message }) => message.text)).toContain(
      'Cannot go on for now: Reading the cluster and deciding took longer than 2 s, so this replica let go of the migration. It is tried again.',
    );
    comeBack();
    await new Promise(resolve => setImmediate(resolve));
    expect((await world.migrations.find(id)).phase).toBe('done');
    expect(clusterWrites(sandbox)).toHaveLength(5);
  });

  it('stops at once when its ticket is lost', async () => {
    const aborted: boolean[] = [];
    world = new StoryWorld(knex, sandbox, {
      timing: { ...world.deps.timing, renewMs: 20 },
      writer: {
        perform: (_cluster, _intent, _person, signal) =>
          new Promise(resolve => {
            signal.addEventListener('abort', () => {
              aborted.push(true);
              resolve({
                kind: 'unsettled',
                why: 'aborted',
                retryAfterMs: null,
              });
            });
          }),
      },
    });
    startEngine();
    const { id } = await world.begin('payments', target);
    await waitUntil(async () => {
      const row = await knex('mesh_migrations').where({ id }).first();
      return row.open_intent !== null;
    }, Boolean);
    await knex('mesh_migrations').update({
      ticket: 'another',
      claimed_until: Date.now() + 60_000,
    });
    await waitUntil(async () => aborted.length > 0, Boolean);
    const row = await knex('mesh_migrations').where({ id }).first();
    expect([row.ticket, row.trouble]).toEqual(['another', null]);
  });
});
