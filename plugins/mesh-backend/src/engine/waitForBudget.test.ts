import {
  bareReplicaSet,
  createSandboxCluster,
  namespace,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { StoryWorld } from '../__testUtils__/StoryWorld';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();

it('an eviction that a budget refuses is no trouble: it is told once, asked again and goes on', async () => {
  const knex = await postgres.create();
  const sandbox = createSandboxCluster({ scenario: twoRevisions });
  sandbox.stage.create(
    namespace('shop', { 'istio.io/rev': 'stable' }),
    ...bareReplicaSet('shop', 'plain', { replicas: 2 }),
  );
  sandbox.clock.advance(60_000);
  await sandbox.start();
  const real = new StoryWorld(knex, sandbox);
  let refusals = 3;
  const world = new StoryWorld(knex, sandbox, {
    writer: {
      perform: async (cluster, intent, ...rest) => {
        if (intent.kind === 'evict-pod' && refusals > 0) {
          refusals -= 1;
          return {
            kind: 'held',
            why: 'The disruption budget guard needs 2 healthy pods',
            budget: 'guard',
            retryAfterMs: null,
          };
        }
        return await real.deps.writer.perform(cluster, intent, ...rest);
      },
    },
  });
  const { id } = await world.begin('shop', {
    kind: 'revision',
    name: '1-30-3',
  });
  expect((await world.run(id)).phase).toBe('done');
  expect(refusals).toBe(0);

  const { items } = await world.migrations.readEvents(id, {
    after: 0,
    limit: 200,
  });
  const told = items.map(({ kind, message }) => `${kind}: ${message.text}`);
  const waits = told.filter(line => line.includes('disruption budget guard'));
  expect(waits).toEqual([
    expect.stringMatching(
      /^decision: Waiting until disruption budget guard allows pod plain-\S+ to be evicted\.$/,
    ),
  ]);
  expect(told.filter(line => line.startsWith('trouble'))).toEqual([]);
  const sent = told.filter(line => line.startsWith('write: Evict pod'));
  expect(new Set(sent).size).toBe(2);
  expect(sent).toHaveLength(2);
  const evictions = sandbox.control
    .audit()
    .filter(({ subresource }) => subresource === 'eviction');
  expect(evictions).toHaveLength(2);
  await sandbox.stop();
});
