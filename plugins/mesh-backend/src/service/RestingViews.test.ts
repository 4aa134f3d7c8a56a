import { unknown } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { sandboxClients } from '../__testUtils__/connectSandbox';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { findMigration } from '../database/operations';
import { KubernetesObserver } from '../observe/KubernetesObserver';
import { Plans } from './Plans';
import { RestingViews } from './RestingViews';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

describe('the view of a migration that rests', () => {
  let knex: Knex;
  let story: FaultStory;
  let seconds = 0;
  let told: number[] = [];
  let views: RestingViews;

  beforeAll(async () => {
    knex = await testEngines()[0].create();
  });
  beforeEach(async () => {
    [seconds, told] = [0, []];
    story = await FaultStory.begin(knex);
    const { url, tokens } = story.sandbox;
    const plans = new Plans({
      ...{ knex, portal: 'http://portal.test' },
      observer: new KubernetesObserver(sandboxClients({ url, tokens })),
      previews: { words: async () => unknown('It was not asked.') },
      directory: { list: async () => ({ items: [], problem: null }) },
      settings: { settleMs: 0, canaryWatchMs: 0, soakMs: 0 },
    });
    views = new RestingViews({
      ...{ knex, plans, now: () => seconds * 1_000 },
      onChange: ({ version }) => told.push(version),
    });
  });
  afterEach(() => story.end());

  const refreshed = async (id: string) => {
    seconds += 10;
    const before = await story.world.migrations.find(id);
    const version = await views.refresh(before);
    return { version, migration: await story.world.migrations.find(id) };
  };

  it('offers the way back of one that is done as it is now', async () => {
    const { id } = await story.start();
    const done = await story.world.run(id);
    expect(done.wayBack[0]).toContain('istio.io/rev=stable');
    expect((await refreshed(id)).version).toBeNull();
    story.sandbox.control.uninstall('1-29-6');
    story.sandbox.stage.delete(
      'mutatingwebhookconfigurations.admissionregistration.k8s.io',
      undefined,
      'istio-revision-tag-stable',
    );
    story.sandbox.control.advance(20_000);
    const { version, migration } = await refreshed(id);
    expect(told).toEqual([version]);
    expect(migration.wayBack).toEqual([expect.stringMatching(/^# Withheld: /)]);
    expect(
      migration.actions.find(({ action }) => action === 'rollback'),
    ).toMatchObject({ possible: false });
    expect(migration.headline).toEqual(done.headline);
    expect(migration.workloads).toEqual(done.workloads);
  });

  it('counts the pods of one that has stopped as they are now', async () => {
    const { id } = await story.start();
    await story.until(() =>
      story.writes.some(write => write.includes('restart')),
    );
    story.sandbox.control.break({
      ...{ target: 'pods', namespace: 'shop', deployment: 'web' },
      fault: 'crash-loop',
    });
    const stopped = await story.world.run(id);
    expect(stopped.phase).toBe('stopped');
    const ready = ({ workloads }: typeof stopped) => workloads[0].ready;
    story.sandbox.control.mend({
      ...{ target: 'pods', namespace: 'shop', deployment: 'web' },
    });
    story.sandbox.control.advance(60_000);
    const { migration } = await refreshed(id);
    expect([ready(stopped), ready(migration)]).toEqual([0, 2]);
    expect(migration).toMatchObject({
      ...{ phase: 'stopped', findings: stopped.findings },
      headline: { code: 'migration.stopped' },
    });
  });

  it('is read once in a while however many ask, and not while the engine works', async () => {
    const { id } = await story.start();
    expect(await views.refresh({ id, phase: 'running' })).toBeNull();
    await story.world.run(id);
    story.sandbox.control.uninstall('1-29-6');
    const row = await findMigration(knex, id);
    if (!row) throw new Error('it is there');
    seconds += 10;
    const [first, second] = await Promise.all([
      views.refresh({ id, phase: 'done' }),
      views.refresh({ id, phase: 'done' }),
    ]);
    expect([first, second]).toEqual([row.version + 1, row.version + 1]);
    expect(await views.refresh({ id, phase: 'done' })).toBeNull();
    expect(told).toHaveLength(1);
  });
});
