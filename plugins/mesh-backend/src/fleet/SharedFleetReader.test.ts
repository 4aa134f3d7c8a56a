import { ChangeBus } from '../stream/ChangeBus';
import type { Fleet, FleetQuery } from './FleetReader';
import { SharedFleetReader } from './SharedFleetReader';

/** Counts how often it is read, and by which query. */
function countingReader() {
  const reads: FleetQuery[] = [];
  return {
    reads,
    read: async (query: FleetQuery): Promise<Fleet> => {
      reads.push(query);
      return { clusters: [], problems: [], running: [], problem: null };
    },
  };
}

it('reads once for all who ask between two changes, and anew after each', async () => {
  const bus = new ChangeBus();
  const reader = countingReader();
  const shared = new SharedFleetReader(reader, bus);
  const ask = () =>
    Promise.all([
      shared.read({ withMigrations: true }),
      shared.read({ withMigrations: true }),
    ]);
  const [first, second] = await ask();
  expect(first).toBe(second);
  expect(reader.reads).toHaveLength(1);
  bus.publish({ kind: 'clusters' });
  await ask();
  expect(reader.reads).toHaveLength(2);
  shared.stop();
});

it('never gives one person what another may not read', async () => {
  const reader = countingReader();
  const shared = new SharedFleetReader(reader, new ChangeBus());
  await shared.read({ withMigrations: true });
  await shared.read({ withMigrations: false });
  await shared.read({ withMigrations: false, cluster: 'prod-eu' });
  expect(reader.reads).toEqual([
    { withMigrations: true },
    { withMigrations: false },
    { withMigrations: false, cluster: 'prod-eu' },
  ]);
  shared.stop();
});
