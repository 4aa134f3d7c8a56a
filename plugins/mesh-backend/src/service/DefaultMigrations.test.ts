import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import type {
  Plan,
  PlanRequest,
  Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { clusterWrites } from '../__testUtils__/clusterWrites';
import {
  serviceCredentials,
  userCredentials,
} from '../__testUtils__/lightServices';
import { savePlan } from '../database/operations';
import { FleetMigrations } from '../fleet/FleetMigrations';
import { ChangeBus } from '../stream/ChangeBus';
import { StoryWorld } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { defaultMigrationOptions } from '@mesh-plugins/backstage-plugin-mesh-common';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();
const target: Target = { kind: 'revision', name: '1-30-3' };
const request: PlanRequest = {
  cluster: 'prod-eu',
  namespace: 'payments',
  target,
  options: defaultMigrationOptions,
};
const reason = 'Istio 1.29 ends';

describe('DefaultMigrations', () => {
  let knex: Knex;
  let sandbox: SandboxCluster;
  let world: StoryWorld;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    await knex('mesh_migrations').delete();
    await knex('mesh_plans').delete();
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
    world = new StoryWorld(knex, sandbox);
  });
  afterEach(() => sandbox.stop());

  const plan = (change: Partial<PlanRequest> = {}) =>
    world.migrations.plan({ ...request, ...change });
  const start = (planDigest: string, change: Partial<PlanRequest> = {}) =>
    world.migrations.start(
      { ...request, ...change, planDigest, reason },
      world.dana,
    );
  const nothingBegun = async () => {
    expect(await knex('mesh_migrations')).toEqual([]);
    expect(clusterWrites(sandbox)).toEqual([]);
  };

  it('gives the same digest as long as nothing of weight has changed', async () => {
    const first = await plan();
    expect(first.startable).toBe(true);
    expect(first.digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await plan()).digest).toBe(first.digest);
    expect(
      (await plan({ target: { kind: 'tag', name: 'canary' } })).digest,
    ).not.toBe(first.digest);
    await nothingBegun();
  });

  it('tells of each phase once, whoever brought it about', async () => {
    const { digest } = await plan();
    const { id } = await start(digest);
    await start(digest);
    expect(world.phases).toEqual(['waiting']);
    expect((await world.run(id)).phase).toBe('done');
    await world.steer(id, 'rollback');
    expect((await world.run(id)).phase).toBe('rolled-back');
    expect(world.phases).toEqual([
      ...['waiting', 'running', 'done', 'rolling-back', 'rolled-back'],
    ]);
  });

  it('does not know other clusters and namespaces, and names what it knows', async () => {
    await expect(plan({ cluster: 'prod-us' })).rejects.toThrow(
      'This portal has no cluster prod-us. It knows: prod-eu.',
    );
    await expect(plan({ namespace: 'nowhere' })).rejects.toThrow(
      'Cluster prod-eu has no namespace nowhere.',
    );
    await nothingBegun();
  });

  it.each([
    ['an unknown target', { target: { kind: 'tag', name: 'unheard-of' } }],
    ['the present state', { target: { kind: 'tag', name: 'stable' } }],
  ] as const)('plans %s, and refuses to start it', async (_, change) => {
    const made = await plan(change);
    expect(made.startable).toBe(false);
    await expect(start(made.digest, change)).rejects.toThrow(
      /^This migration cannot be started\. MESH\d+: /,
    );
    await nothingBegun();
  });

  it('refuses a plan that is not current any more, and says what has changed', async () => {
    const { digest } = await plan();
    sandbox.stage.label('payments', { 'istio.io/rev': 'default' });
    await expect(start(digest)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /^The plan is not current any more, so nothing was started\. What has changed: .*istio\.io\/rev/,
      ),
    });
    await nothingBegun();
  });

  it('refuses a digest that nobody was shown', async () => {
    await expect(start('0'.repeat(64))).rejects.toThrow(
      'No plan of the last day has the digest 000000000000…',
    );
    await nothingBegun();
  });

  it('answers the same start again with the same migration, and refuses a second one', async () => {
    const { digest } = await plan();
    const first = await start(digest);
    expect((await start(digest)).id).toBe(first.id);
    await expect(
      world.migrations.start(
        { ...request, planDigest: digest, reason: 'other' },
        userCredentials('user:default/otto'),
      ),
    ).rejects.toThrow(
      `is being migrated already: migration ${first.id}, which user:default/dana asked for ("${reason}")`,
    );
  });

  it('starts what has only lost a warning since the person agreed, and knows the same start again', async () => {
    const made = await plan();
    const digest = 'a'.repeat(64);
    const said = { code: 'MESH106', params: {}, text: '1 of 2 are ready.' };
    const warning = {
      ...{ code: 'MESH106', severity: 'warning' as const, evidence: [] },
      ...{ message: said, remedy: said },
    };
    const agreed: Plan = {
      ...made,
      digest,
      checks: [
        ...made.checks,
        {
          ...{ outcome: 'found', check: 'MESH106', title: '' },
          findings: [warning],
        },
      ],
    };
    await savePlan(knex, agreed);
    const first = await start(digest);
    expect(first.planDigest).toBe(digest);
    expect((await start(digest)).id).toBe(first.id);
  });

  it('starts nothing without a person', async () => {
    const { digest } = await plan();
    await expect(
      world.migrations.start(
        { ...request, planDigest: digest, reason },
        serviceCredentials(),
      ),
    ).rejects.toThrow('Only a signed-in person may do this');
    await nothingBegun();
  });

  it('counts the migrations of a namespace, and links to the open and the last one', async () => {
    const bus = new ChangeBus();
    const migrations = new FleetMigrations(knex, bus);
    const place = { cluster: 'prod-eu', namespace: 'payments' };
    const linksNow = (id: string) => {
      bus.publish({ kind: 'migration', id, ...place, version: 1 });
      return migrations.linksFor(place.cluster, place.namespace);
    };
    const first = await start((await plan()).digest);
    expect(await linksNow(first.id)).toMatchObject({
      open: { id: first.id, requestedBy: 'user:default/dana' },
      last: null,
    });
    await world.steer(first.id, 'cancel');
    await world.run(first.id);
    const second = await start((await plan()).digest);
    expect([first.sequence, second.sequence]).toEqual([1, 2]);
    expect(await linksNow(second.id)).toMatchObject({
      open: { id: second.id },
      last: { id: first.id, phase: 'cancelled' },
    });
  });

  it('knows no migration that is not there', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    await expect(world.migrations.find(id)).rejects.toThrow(
      `There is no migration ${id}.`,
    );
  });
});
