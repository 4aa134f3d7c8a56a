import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import {
  type Intent,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { findMigration } from '../database/operations';
import type { ClusterWriter, EffectOutcome } from '../effects/ClusterWriter';
import { clusterWrites } from '../__testUtils__/clusterWrites';
import { Crash, StoryWorld } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import type { Boundary } from './EngineDeps';

jest.setTimeout(120_000);
afterAll(dropTestDatabases);

const target = { kind: 'revision', name: '1-30-3' } as const;
const [postgres] = testEngines();

/** Stands between the engine and the cluster's writer. */
class WriterInBetween implements ClusterWriter {
  constructor(
    private readonly behind: () => ClusterWriter,
    private readonly answer: (
      intent: Intent,
      send: () => Promise<EffectOutcome>,
    ) => Promise<EffectOutcome>,
  ) {}

  async perform(...args: Parameters<ClusterWriter['perform']>) {
    return await this.answer(args[1], () => this.behind().perform(...args));
  }
}

describe('a migration in trouble', () => {
  let knex: Knex;
  let sandbox: SandboxCluster;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    await knex('mesh_migrations').delete();
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
  });
  afterEach(() => sandbox.stop());

  const worldWith = (
    answer: ConstructorParameters<typeof WriterInBetween>[1],
  ) => {
    const real = new StoryWorld(knex, sandbox);
    const writer = new WriterInBetween(() => real.deps.writer, answer);
    return new StoryWorld(knex, sandbox, { writer });
  };

  const history = async (world: StoryWorld, id: string) => {
    const { items } = await world.migrations.readEvents(id, {
      after: 0,
      limit: 200,
    });
    return items.map(({ kind, message }) => `${kind}: ${message.text}`);
  };

  it('repeats no write whose answer was lost but which had happened', async () => {
    const seen = new Set<string>();
    const world = worldWith(async (intent, send) => {
      const outcome = await send();
      if (seen.has(intent.kind)) return outcome;
      seen.add(intent.kind);
      return { kind: 'unsettled', why: 'socket hang up', retryAfterMs: null };
    });
    const { id } = await world.begin('payments', target);
    expect((await world.run(id)).phase).toBe('done');
    expect(clusterWrites(sandbox)).toHaveLength(5);
    expect(await history(world, id)).toContain(
      'trouble: Cannot go on for now: socket hang up',
    );
  });

  it('sends a write again that never arrived', async () => {
    const seen = new Set<string>();
    const world = worldWith(async (intent, send) => {
      if (seen.has(intent.kind)) return await send();
      seen.add(intent.kind);
      return { kind: 'unsettled', why: 'no route', retryAfterMs: 1 };
    });
    const { id } = await world.begin('payments', target);
    expect((await world.run(id)).phase).toBe('done');
    expect(clusterWrites(sandbox)).toHaveLength(5);
  });

  it('stops when a write is refused, says why, and goes on after a retry', async () => {
    let refuse = true;
    const world = worldWith(async (intent, send) =>
      refuse && intent.kind === 'restart-workload'
        ? { kind: 'refused', why: 'The writer may not patch deployments.' }
        : await send(),
    );
    const { id } = await world.begin('payments', target);
    const stopped = await world.run(id);
    expect(stopped.phase).toBe('stopped');
    expect(stopped.findings).toMatchObject([
      {
        code: 'MESH215',
        message: {
          text: 'A write was refused. The writer may not patch deployments.',
        },
      },
    ]);
    refuse = false;
    await world.steer(id, 'retry');
    expect((await world.run(id)).phase).toBe('done');
  });

  it('makes a write impossible that may still arrive before it answers a cancellation', async () => {
    const late: Array<() => Promise<EffectOutcome>> = [];
    const world = worldWith(async (intent, send) => {
      if (intent.kind !== 'relabel-namespace') return await send();
      late.push(send);
      return { kind: 'unsettled', why: 'no answer', retryAfterMs: null };
    });
    const { id } = await world.begin('payments', target);
    while (late.length === 0) await world.tick();
    await world.steer(id, 'cancel');
    expect((await world.run(id)).phase).toBe('cancelled');
    expect(await late[0]()).toMatchObject({ kind: 'conflict' });
    expect(clusterWrites(sandbox)).toEqual([
      'patch namespaces payments record open',
      'patch namespaces payments fence',
      'patch namespaces payments record closed',
    ]);
    expect(
      sandbox.store.get('namespaces', undefined, 'payments')?.metadata.labels,
    ).toMatchObject({ 'istio.io/rev': 'stable' });
  });

  it('ends nothing beside a write that may still arrive and cannot be looked for', async () => {
    const late: Array<() => Promise<EffectOutcome>> = [];
    const real = new StoryWorld(knex, sandbox);
    let blind = false;
    const world = new StoryWorld(knex, sandbox, {
      writer: new WriterInBetween(
        () => real.deps.writer,
        async (intent, send) => {
          if (intent.kind !== 'restart-workload') return await send();
          late.push(send);
          return { kind: 'unsettled', why: 'no answer', retryAfterMs: null };
        },
      ),
      observer: {
        observeNamespace: async (...asked) => {
          const facts = await real.deps.observer.observeNamespace(...asked);
          return blind
            ? { ...facts, workloads: unknown('Deployments are forbidden.') }
            : facts;
        },
      },
    });
    const { id } = await world.begin('payments', target);
    while (late.length === 0) await world.tick();
    blind = true;
    await world.steer(id, 'cancel');
    for (let turn = 0; turn < 20; turn++) {
      await world.tick();
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    expect(await world.migrations.find(id)).toMatchObject({
      phase: 'running',
      trouble: { message: 'Deployments are forbidden.' },
    });
    blind = false;
    expect((await world.run(id)).phase).toBe('cancelled');
    expect(await late[0]()).toMatchObject({ kind: 'conflict' });
  });

  it('is not fooled by a write of a crashed process that arrives late', async () => {
    let crash = true;
    const boundary = (name: Boundary) => {
      if (crash && name === 'saved') throw new Crash(name);
    };
    const world = new StoryWorld(knex, sandbox, { boundary });
    const { id } = await world.begin('payments', target);
    await world.tick();
    const open = (await findMigration(knex, id))?.openIntent;
    if (!open) throw new Error('nothing was begun');
    crash = false;
    expect((await world.run(id)).phase).toBe('done');
    const late = await world.deps.writer.perform(
      'prod-eu',
      open,
      'user:default/dana',
      new AbortController().signal,
    );
    expect(late.kind).toBe('conflict');
    expect(clusterWrites(sandbox)).toHaveLength(5);
  });

  it('waits for a cluster that is away, shows it, and goes on by itself', async () => {
    const world = new StoryWorld(knex, sandbox);
    const { id } = await world.begin('payments', target);
    while ((await world.migrations.find(id)).phase !== 'running') {
      await world.tick();
    }
    sandbox.control.break({ target: 'api' });
    while ((await world.migrations.find(id)).trouble === null) {
      await world.tick();
    }
    const away = await world.migrations.find(id);
    expect(away.phase).toBe('running');
    sandbox.control.mend({ target: 'api' });
    const done = await world.run(id);
    expect([done.phase, done.trouble]).toEqual(['done', null]);
    expect(await history(world, id)).toContain(
      'seen: Goes on: the cluster answers again.',
    );
  });

  it('begins nothing more while it is paused, and goes on when it is resumed', async () => {
    const world = new StoryWorld(knex, sandbox);
    const { id } = await world.begin('payments', target);
    while (
      !clusterWrites(sandbox).some(line => line.includes('restart forward'))
    ) {
      await world.tick();
    }
    await world.steer(id, 'pause');
    expect((await world.run(id)).phase).toBe('paused');
    expect(clusterWrites(sandbox)).toHaveLength(3);
    await world.steer(id, 'resume');
    expect((await world.run(id)).phase).toBe('done');
    expect(clusterWrites(sandbox)).toHaveLength(5);
  });

  it('writes in the history who asked, what was decided, what was written and what was seen', async () => {
    const world = new StoryWorld(knex, sandbox);
    const { id } = await world.begin('payments', target);
    await world.run(id);
    const lines = await history(world, id);
    expect(lines[0]).toBe('person: Asked for this migration: Istio 1.29 ends');
    expect(lines).toContain('write: Restart Deployment payments-api.');
    expect(lines).toContain(
      'seen: Seen in the cluster: Restart Deployment payments-api.',
    );
    expect(lines[lines.length - 1]).toBe('decision: Done: moved and verified.');
    expect(lines.length).toBeLessThan(40);
  });
});
