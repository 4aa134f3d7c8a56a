import type { MigrationOptions } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  application,
  createSandboxCluster,
  namespace,
  type SandboxCluster,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { clusterWrites } from '../__testUtils__/clusterWrites';
import { Crash, StoryWorld } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import type {
  ConfirmHook,
  ConfirmQuestion,
  HookAnswer,
} from '../confirm/ConfirmHook';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const target = { kind: 'revision', name: '1-30-3' } as const;
const gated: Partial<MigrationOptions> = {
  confirm: { afterCanary: true, beforeDone: true },
};
const [postgres] = testEngines();

/** Says what it is told to, in turns, and remembers what it was asked. */
class FakeHook implements ConfirmHook {
  readonly asked: ConfirmQuestion[] = [];
  constructor(
    private readonly answers: (HookAnswer | 'crash')[],
    readonly timeoutMs = 60_000,
  ) {}

  async ask(question: ConfirmQuestion): Promise<HookAnswer> {
    this.asked.push(question);
    const answer = this.answers[this.asked.length - 1] ?? this.answers.at(-1);
    if (!answer || answer === 'crash') throw new Crash('asked');
    return answer;
  }
}

const yes: HookAnswer = { kind: 'answered', confirmed: true, reason: 'fine' };
const no: HookAnswer = {
  ...{ kind: 'answered', confirmed: false, reason: 'Errors have doubled.' },
};
const nothing: HookAnswer = {
  ...{ kind: 'failed', why: 'It answered with status 503.', lasting: false },
};

describe('a migration that a hook confirms', () => {
  let knex: Knex;
  let sandbox: SandboxCluster;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    await knex('mesh_migrations').delete();
    sandbox = createSandboxCluster({ scenario: twoRevisions });
    await sandbox.start();
    sandbox.stage.create(
      namespace('payments', { 'istio.io/rev': 'stable' }),
      ...application('payments', 'api', { replicas: 2 }),
      ...application('payments', 'worker', { replicas: 2 }),
    );
    sandbox.stage.settle();
  });
  afterEach(() => sandbox.stop());

  async function run(hook: FakeHook, options = gated) {
    const world = new StoryWorld(knex, sandbox, { confirmHook: hook });
    const { id } = await world.begin('payments', target, false, options);
    const migration = await world.run(id);
    const page = { after: 0, limit: 200 };
    const { items } = await world.migrations.readEvents(id, page);
    const told = items.map(({ by, message }) => `${by}: ${message.text}`);
    return { world, migration, told };
  }

  it('asks it at each gate once more after a crash, and notes what it said before that counts', async () => {
    const hook = new FakeHook(['crash', yes, yes]);
    const { migration, told } = await run(hook);
    expect(migration.phase).toBe('done');
    expect(hook.asked.map(({ gate }) => gate)).toEqual([
      ...['canary', 'canary', 'end'],
    ]);
    expect(told.filter(text => text.includes('hook'))).toEqual([
      ...['null: The hook confirmed: fine', 'null: The hook confirmed: fine'],
    ]);
    expect(clusterWrites(sandbox)).toHaveLength(5);
  });

  it('stops at a no, and goes on at the word of a person', async () => {
    const hook = new FakeHook([no, yes]);
    const { world, migration, told } = await run(hook);
    expect(migration).toMatchObject({
      ...{ phase: 'stopped', findings: [{ code: 'MESH224' }] },
      awaits: { gate: 'canary' },
    });
    expect(told).toContain(
      'null: The hook did not confirm: Errors have doubled.',
    );
    await world.steer(migration.id, 'confirm', { gate: 'canary' });
    expect((await world.run(migration.id)).phase).toBe('done');
  });

  it('stops when it gives no answer in its time', async () => {
    const hook = new FakeHook([nothing], 1);
    const { migration } = await run(hook);
    expect(migration.findings.map(({ code }) => code)).toEqual(['MESH225']);
  });

  it('goes back at a no where the plan chose that, and tells it once', async () => {
    const hook = new FakeHook([no]);
    const { world, migration, told } = await run(hook, {
      ...{ ...gated, onFailure: 'rollback' },
    });
    expect(migration).toMatchObject({
      ...{ phase: 'rolled-back', direction: 'back' },
      turnedBack: { findings: [{ code: 'MESH224' }] },
    });
    expect(hook.asked).toHaveLength(1);
    expect(world.phases).toEqual([
      ...['waiting', 'running', 'rolling-back', 'rolled-back'],
    ]);
    expect(
      told.filter(text => text.includes('Moving back at once')),
    ).toHaveLength(1);
  });
});
