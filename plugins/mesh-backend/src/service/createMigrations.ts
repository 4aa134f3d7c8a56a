import type {
  AuditorService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import type { ClusterClients } from '../cluster/ClusterClient';
import type { ClusterDirectory } from '../cluster/ClusterDirectory';
import type { MeshConfig } from '../config';
import { HttpConfirmHook } from '../confirm/HttpConfirmHook';
import { noteAside, wakeMigration } from '../database/operations';
import type { StoredMigration } from '../database/StoredMigration';
import { AuditedClusterWriter } from '../effects/AuditedClusterWriter';
import { defaultTiming, type EngineDeps } from '../engine/EngineDeps';
import { asError } from '../engine/asError';
import { MigrationChanges } from '../engine/MigrationChanges';
import { MigrationEngine } from '../engine/MigrationEngine';
import { WakeOnChange } from '../engine/WakeOnChange';
import type { ClusterObserver } from '../observe/ClusterObserver';
import type { PodLogs } from '../observe/PodLogs';
import type { Ownership } from '../ownership/Ownership';
import type { ChangeBus } from '../stream/ChangeBus';
import type { SharedReads } from '../stream/SharedReads';
import { AuthorizedMigrations } from './AuthorizedMigrations';
import { DefaultMigrations } from './DefaultMigrations';
import type { Migrations } from './Migrations';
import type { Previews } from '../preview/Preview';
import { PersonNotices } from './PersonNotices';
import { Plans } from './Plans';
import { publishPhase } from './publishPhase';
import { RestingViews } from './RestingViews';
import { WorkloadClaims } from './WorkloadClaims';

const lookAgainMs = 1_000;

/** What migrations are made of. */
export interface CreateMigrationsDeps {
  knex: Knex;
  observer: ClusterObserver;
  podLogs: PodLogs;
  clients: ClusterClients;
  directory: Pick<ClusterDirectory, 'list'>;
  previews: Pick<Previews, 'words'>;
  ownership: Pick<Ownership, 'mayAct'>;
  caches: Pick<ClusterCaches, 'get'>;
  index: Pick<CatalogIndex, 'entities'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  permissions: PermissionsService;
  auditor: AuditorService;
  logger: LoggerService;
  events: EventsService;
  /** Null where the portal has no notifications. */
  notifications: NotificationService | null;
  bus: ChangeBus;
  reads: SharedReads;
  /** Called whenever it could not be looked up what changed. */
  onBlind: () => void;
  config: Pick<MeshConfig, 'portal' | 'engine'>;
  /** Of tests only. */
  boundary?: EngineDeps['boundary'];
}

/** Everything that the plugin needs to serve and carry out migrations. */
export interface MigrationsParts {
  service: Migrations;
  /** Begins to carry out migrations and to tell of changes. */
  start(): void;
  /** Lets go of everything within moments. */
  stop(): Promise<void>;
}

/** Wires migrations. */
export function createMigrations(deps: CreateMigrationsDeps): MigrationsParts {
  const { knex, observer, podLogs, bus, logger, config, boundary } = deps;
  const changes = new MigrationChanges({
    ...{ knex, bus, pollMs: defaultTiming.pollMs },
    onError: error => {
      logger.warn('Changes of migrations could not be looked up.', error);
      deps.onBlind();
    },
  });
  const tell = ({ id, version, record }: StoredMigration) =>
    changes.tell({
      ...{ id, version },
      ...{ cluster: record.cluster, namespace: record.namespace },
    });
  const notices = new PersonNotices({
    ...{ notifications: deps.notifications, logger },
    note: (id, event) => noteAside(knex, id, event),
  });
  const wakes = createWakes(deps);
  const engine = new MigrationEngine({
    ...{
      knex,
      observer,
      podLogs,
      logger,
      boundary,
      wakes,
      portal: config.portal,
    },
    writer: new AuditedClusterWriter(deps),
    settings: { ...config.engine, lookAgainMs },
    limits: config.engine.limits,
    confirmHook:
      config.engine.confirmHook &&
      new HttpConfirmHook(config.engine.confirmHook),
    timing: defaultTiming,
    clock: () => performance.now(),
    random: Math.random,
    onChange: tell,
    onAwaiting: migration => {
      void notices.tell(migration);
      void publishPhase(migration, deps);
    },
    onPhase: migration => {
      void notices.tell(migration);
      void publishPhase(migration, deps);
    },
  });
  const plans = new Plans({
    ...deps,
    portal: config.portal,
    settings: config.engine,
  });
  const service = new DefaultMigrations({
    ...{ knex, plans },
    soakMs: config.engine.soakMs,
    onRequest: migration => {
      deps.reads.changed(migration.id, migration.version);
      tell(migration);
      engine.nudge();
    },
    onPhase: migration => void publishPhase(migration, deps),
  });
  return {
    service: new AuthorizedMigrations(service, {
      permissions: deps.permissions,
      ownership: deps.ownership,
      claims: new WorkloadClaims(deps),
      reads: deps.reads,
      resting: new RestingViews({
        ...{ knex, plans, now: () => performance.now() },
        onChange: tell,
      }),
    }),
    start() {
      changes.start();
      wakes.start(async id => {
        if (await wakeMigration(knex, id)) engine.nudge();
      });
      engine.start();
    },
    async stop() {
      changes.stop();
      wakes.stop();
      await engine.stop();
    },
  };
}

function createWakes({
  bus,
  caches,
  logger,
}: CreateMigrationsDeps): WakeOnChange {
  return new WakeOnChange({
    changes: bus,
    isFollowed: cluster => caches.get(cluster)?.freshness.state === 'live',
    onError: error =>
      logger.warn('A migration was not woken by a change.', asError(error)),
  });
}
