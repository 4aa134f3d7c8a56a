import {
  application,
  createSandboxCluster,
  namespace,
  type SandboxCluster,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { clusterWrites } from '../__testUtils__/clusterWrites';
import { StoryWorld } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const target = { kind: 'revision', name: '1-30-3' } as const;
const [postgres] = testEngines();

describe('a limit on how many migrations are under way', () => {
  let knex: Knex;
  let sandbox: SandboxCluster;
  let world: StoryWorld;

  beforeEach(async () => {
    knex = await postgres.create();
    sandbox = createSandboxCluster({ scenario: twoRevisions });
    await sandbox.start();
    for (const name of ['payments', 'shop']) {
      sandbox.stage.create(
        namespace(name, { 'istio.io/rev': 'stable' }),
        ...application(name, 'web', { replicas: 2 }),
      );
    }
    sandbox.stage.settle();
    world = new StoryWorld(knex, sandbox, {
      limits: { perCluster: 1, perPortal: 20 },
    });
  });
  afterEach(() => sandbox.stop());

  async function twoMigrations() {
    const first = await world.begin('payments', target);
    await world.tick();
    const second = await world.begin('shop', target);
    const dueAt = (time: number | null) =>
      knex('mesh_migrations')
        .where({ id: first.id })
        .update({ next_look_at: time });
    await dueAt(null);
    await world.tick();
    await dueAt(Date.now());
    return [first.id, second.id];
  }

  it('lets the second wait for its turn in clear words, and begin when the first has ended', async () => {
    const [first, second] = await twoMigrations();
    const waiting = await world.migrations.find(second);
    expect(waiting.phase).toBe('waiting');
    expect(waiting.headline.text).toBe(
      'The move of shop to 1-30-3 was accepted. Waiting for its turn. Migrations under way in prod-eu: 1, as many as may be at once; waiting before it: 0.',
    );
    expect(clusterWrites(sandbox).join()).not.toContain('shop');
    expect((await world.run(first)).phase).toBe('done');
    await knex('mesh_migrations').update({ next_look_at: Date.now() });
    expect((await world.run(second)).phase).toBe('done');
  });

  it('does not hold up a rollback, nor somebody who cancels what waits', async () => {
    const [first, second] = await twoMigrations();
    await world.steer(first, 'rollback');
    expect((await world.run(first)).phase).toBe('rolled-back');
    await world.steer(second, 'cancel');
    expect((await world.run(second)).phase).toBe('cancelled');
    expect(clusterWrites(sandbox).join()).not.toContain('shop');
  });
});
