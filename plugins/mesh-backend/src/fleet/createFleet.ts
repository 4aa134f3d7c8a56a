import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import type { ClusterDirectory } from '../cluster/ClusterDirectory';
import type { MeshConfig } from '../config';
import { removeOld } from '../database/operations';
import type { MigrationLinks } from '../router/MigrationLinks';
import type { ChangeBus } from '../stream/ChangeBus';
import { EntityPlaces } from './EntityPlaces';
import { FleetMigrations } from './FleetMigrations';
import { FleetReader } from './FleetReader';
import { History } from './History';
import { SharedFleetReader } from './SharedFleetReader';
import { StandingNamespaces } from './StandingNamespaces';
import { SummaryReader } from './SummaryReader';

/** What the fleet is made of. */
export interface CreateFleetDeps {
  knex: Knex;
  caches: ClusterCaches;
  directory: Pick<ClusterDirectory, 'list'>;
  index: CatalogIndex;
  bus: ChangeBus;
  config: MeshConfig;
  scheduler: SchedulerService;
}

/** Everything that the pages of the fleet are answered from. */
export interface FleetParts {
  reader: Pick<FleetReader, 'read'>;
  summaries: SummaryReader;
  links: MigrationLinks;
  history: History;
  /** Begins to take looks for the chart and to remove what is old, on one replica at a time. */
  schedule(): Promise<void>;
  stop(): void;
}

/** Wires the fleet. */
export function createFleet(deps: CreateFleetDeps): FleetParts {
  const { knex, bus, config, scheduler } = deps;
  const migrations = new FleetMigrations(knex, bus);
  const standing = new StandingNamespaces(bus);
  const places = new EntityPlaces(deps);
  const reader = new SharedFleetReader(
    new FleetReader({ ...deps, migrations, standing, places }),
    bus,
  );
  const { everyMs, keepMs } = config.history;
  const history = new History({ knex, reader, everyMs });
  return {
    reader,
    history,
    links: migrations,
    summaries: new SummaryReader({ ...deps, migrations }),
    async schedule() {
      await scheduler.scheduleTask({
        id: 'mesh-history',
        frequency: { milliseconds: everyMs },
        timeout: { minutes: 1 },
        // A portal that has just started has read nothing.
        initialDelay: { milliseconds: Math.min(everyMs, 30_000) },
        fn: () => history.sample(),
      });
      await scheduler.scheduleTask({
        id: 'mesh-retention',
        frequency: { hours: 1 },
        timeout: { minutes: 10 },
        initialDelay: { minutes: 1 },
        fn: () =>
          removeOld(knex, {
            historyMs: keepMs,
            detailsMs: config.retention.migrationsMs,
            eventsMs: config.retention.eventsMs,
          }),
      });
    },
    stop() {
      reader.stop();
      migrations.stop();
      standing.stop();
    },
  };
}
