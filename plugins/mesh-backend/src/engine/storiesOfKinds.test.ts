import {
  application,
  createSandboxCluster,
  cronJob,
  daemonSet,
  job,
  namespace,
  type SandboxCluster,
  statefulSet,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { clusterWrites } from '../__testUtils__/clusterWrites';
import { StoryWorld } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';

jest.setTimeout(120_000);
afterAll(dropTestDatabases);

const target = { kind: 'revision', name: '1-30-3' } as const;
const [postgres] = testEngines();

describe('a migration of every kind of workload', () => {
  let knex: Knex;
  let sandbox: SandboxCluster;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    await knex('mesh_migrations').delete();
    sandbox = createSandboxCluster({ scenario: twoRevisions });
    await sandbox.start();
    sandbox.stage.create(namespace('shop', { 'istio.io/rev': 'stable' }));
    sandbox.stage.settle();
  });
  afterEach(() => sandbox.stop());

  const create = (...objects: Parameters<typeof sandbox.stage.create>) => {
    sandbox.stage.create(...objects);
    sandbox.stage.settle();
  };
  const restarts = () =>
    clusterWrites(sandbox).filter(write => write.includes('restart'));
  const runs = () =>
    Object.fromEntries(
      sandbox.store
        .list('pods', 'shop')
        .map(({ metadata }) => [
          metadata.labels?.app ?? metadata.name,
          metadata.annotations?.['istio.io/rev'],
        ]),
    );

  it('restarts what a template renews, and leaves Jobs to themselves', async () => {
    create(
      ...application('shop', 'web', { replicas: 2 }),
      ...statefulSet('shop', 'cart', { replicas: 2 }),
      ...daemonSet('shop', 'agent'),
      ...cronJob('shop', 'report', { schedule: '0 2 * * *' }),
      ...job('shop', 'import'),
    );
    const world = new StoryWorld(knex, sandbox);
    const { id } = await world.begin('shop', target, true);
    const { phase, findings } = await world.run(id);
    expect({ phase, findings }).toEqual({ phase: 'done', findings: [] });
    expect(restarts()).toEqual([
      'patch deployments web restart forward 1',
      'patch daemonsets agent restart forward 1',
      'patch statefulsets cart restart forward 1',
    ]);
    expect(runs()).toMatchObject({
      ...{ web: '1-30-3', agent: '1-30-3', cart: '1-30-3' },
      import: '1-29-6',
    });
    await world.steer(id, 'rollback');
    expect(await world.run(id)).toMatchObject({ phase: 'rolled-back' });
    expect(runs()).toMatchObject({
      ...{ web: '1-29-6', agent: '1-29-6', cart: '1-29-6' },
    });
  });

  it('restarts a StatefulSet once, though a pod that it renewed is made once more before its rollout ends', async () => {
    create(...statefulSet('shop', 'cart', { replicas: 3 }));
    const world = new StoryWorld(knex, sandbox);
    const { id } = await world.begin('shop', target, true);
    const last = () => sandbox.store.get('pods', 'shop', 'cart-2')?.metadata;
    while (last()?.annotations?.['istio.io/rev'] !== '1-30-3') {
      if (await world.tick()) sandbox.control.advance(500);
    }
    const first = last()?.uid;
    sandbox.stage.delete('pods', 'shop', 'cart-2');
    const { phase, findings } = await world.run(id);
    expect({ phase, findings }).toEqual({ phase: 'done', findings: [] });
    expect(last()?.uid).not.toBe(first);
    expect(restarts()).toEqual(['patch statefulsets cart restart forward 1']);
    expect(runs()).toEqual({ cart: '1-30-3' });
    const page = { after: 0, limit: 200 };
    const { items } = await world.migrations.readEvents(id, page);
    const told = items.map(({ message }) => message.text).join('\n');
    expect(told).toContain('Waiting for cart: ');
    expect(told).not.toContain('somebody else');
  });

  it('refuses to start where a StatefulSet renews its pods by deletion only', async () => {
    create(...statefulSet('shop', 'cart', { updateStrategy: 'OnDelete' }));
    const world = new StoryWorld(knex, sandbox);
    await expect(world.begin('shop', target)).rejects.toThrow(/OnDelete/);
    expect(clusterWrites(sandbox)).toEqual([]);
  });
});
