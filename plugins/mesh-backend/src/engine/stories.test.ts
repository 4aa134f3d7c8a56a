import { brokenByEvents } from '@mesh-plugins/onlooker';
import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { clusterWrites } from '../__testUtils__/clusterWrites';
import { Crash, StoryWorld } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { boundaries, type Boundary } from './EngineDeps';

jest.setTimeout(120_000);
afterAll(dropTestDatabases);

const target = { kind: 'revision', name: '1-30-3' } as const;

const forward = [
  'patch namespaces payments record open',
  'patch namespaces payments labels {"istio.io/rev":"1-30-3","istio-injection":null}',
  'patch deployments payments-api restart forward 1',
  'patch deployments payments-worker restart forward 1',
  'patch namespaces payments record closed',
];

const back = [
  'patch namespaces payments record open',
  'patch namespaces payments labels {"istio.io/rev":"stable","istio-injection":null}',
  'patch deployments payments-api restart back 1',
  'patch deployments payments-worker restart back 1',
  'patch namespaces payments record closed',
];

/** Dies at a boundary, but not twice in a row, so that there is progress. */
function dyingAt(boundary: Boundary) {
  let visits = 0;
  return (name: Boundary) => {
    if (name === boundary && visits++ % 2 === 0) throw new Crash(name);
  };
}

const [postgres] = testEngines();

describe('a migration', () => {
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

  const labels = () =>
    sandbox.store.get('namespaces', undefined, 'payments')?.metadata.labels;
  const revisions = () =>
    sandbox.store
      .list('pods', 'payments')
      .map(({ metadata }) => metadata.annotations?.['istio.io/rev']);

  /** What an onlooker sees after a run: phase, findings, everything written so far, labels, what the pods run. */
  async function runAndLook(world: StoryWorld, id: string) {
    const { phase, findings } = await world.run(id);
    const writes = clusterWrites(sandbox);
    const runs = [...new Set(revisions())];
    const untold = await untoldIn(world, id);
    return { phase, findings, writes, labels: labels(), runs, untold };
  }

  /** What its history leaves out: once it has ended, what became of every write is told. */
  async function untoldIn(world: StoryWorld, id: string) {
    const all = { after: 0, limit: 500 };
    const { items } = await world.migrations.readEvents(id, all);
    const seen = items.map(
      ({ seq, kind, message: { code, text }, object }) => ({
        ...{ seq, kind, code, text, object },
      }),
    );
    return brokenByEvents(seen, [], true);
  }

  async function thereAndBack(world: StoryWorld) {
    const { id } = await world.begin('payments', target);
    const there = await runAndLook(world, id);
    await world.steer(id, 'rollback');
    return [there, await runAndLook(world, id)];
  }

  const asPromised = (before: Record<string, string> | undefined) => [
    {
      phase: 'done',
      findings: [],
      writes: forward,
      labels: { ...before, 'istio.io/rev': '1-30-3' },
      runs: ['1-30-3'],
      untold: [],
    },
    {
      phase: 'rolled-back',
      findings: [],
      writes: [...forward, ...back],
      labels: before,
      runs: ['1-29-6'],
      untold: [],
    },
  ];

  it('moves, verifies and goes back, with one restart a Deployment and direction and nothing else written', async () => {
    const promised = asPromised(labels());
    const world = new StoryWorld(knex, sandbox);
    expect(await thereAndBack(world)).toEqual(promised);
  });

  it.each([...boundaries])(
    'does the same when the process dies again and again at "%s"',
    async boundary => {
      const promised = asPromised(labels());
      const world = new StoryWorld(knex, sandbox, {
        boundary: dyingAt(boundary),
      });
      expect(await thereAndBack(world)).toEqual(promised);
    },
  );
});
