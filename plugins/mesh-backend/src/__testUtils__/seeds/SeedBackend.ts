import type {
  AuditorService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  defaultMigrationOptions,
  type Migration,
  type MigrationOptions,
  type SteeringAction,
  type SteeringRequest,
  type Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import type { ClusterClients } from '../../cluster/ClusterClient';
import { claimDueMigrations, insertMigration } from '../../database/operations';
import { AuditedClusterWriter } from '../../effects/AuditedClusterWriter';
import {
  type Boundary,
  type EngineDeps,
  defaultTiming,
} from '../../engine/EngineDeps';
import { reconcileMigration } from '../../engine/reconcileMigration';
import { Session } from '../../engine/Session';
import { IstiodConnections } from '../../observe/IstiodConnections';
import { KubernetesObserver } from '../../observe/KubernetesObserver';
import { ClusterPreviews } from '../../preview/ClusterPreviews';
import { DefaultMigrations } from '../../service/DefaultMigrations';
import { migrationOfPlan } from '../../service/migrationOfPlan';
import { Plans, type PlanWithFacts } from '../../service/Plans';

/** The end of a process in the middle of its work: nothing is cleaned up. */
export class Crash extends Error {}

const never = new AbortController().signal;
const silent = () => {};
const logger: LoggerService = {
  ...{ error: silent, warn: silent, info: silent, debug: silent },
  child: () => logger,
};
const auditor: AuditorService = {
  createEvent: async () => ({ success: async () => {}, fail: async () => {} }),
};

const dana: BackstageCredentials = {
  $$type: '@backstage/BackstageCredentials',
  principal: { type: 'user', userEntityRef: 'user:default/dana' },
};

const directory = {
  list: async () => ({
    items: [
      {
        ...{ name: 'prod-eu', title: 'prod-eu', strategies: {} },
        details: { name: 'prod-eu', url: '', authMetadata: {} },
      },
    ],
    problem: null,
  }),
};

/**
 * The whole backend without HTTP routes and without the test runner's fakes, on the time of a sandbox cluster: the same
 * seed decides the same.
 */
export class SeedBackend {
  private readonly deps: EngineDeps;
  private readonly plans: Plans;
  private readonly migrations: DefaultMigrations;

  constructor(
    private readonly knex: Knex,
    private readonly sandbox: SandboxCluster,
    clients: ClusterClients,
    boundary: (name: Boundary) => void,
  ) {
    // An answer that is shared for a while would make a seed depend on how long looks take.
    const connections = new IstiodConnections(0);
    const observer = new KubernetesObserver(clients, connections);
    const portal = 'http://portal.test';
    this.deps = {
      ...{ knex, observer, portal, logger, boundary },
      writer: new AuditedClusterWriter({ clients, auditor }),
      settings: {
        ...{ settleMs: 5_000, restartTimeoutMs: 120_000 },
        ...{ connectTimeoutMs: 60_000, canaryWatchMs: 4_000 },
        ...{ soakMs: 0, confirmTimeoutMs: 60_000, lookAgainMs: 1_000 },
      },
      timing: { ...defaultTiming, leaseMs: 60_000 },
      clock: () => 0,
      random: () => 0.5,
      onChange: silent,
      onPhase: silent,
    };
    const { settings } = this.deps;
    this.plans = new Plans({
      ...{ knex, observer, portal, directory, settings },
      previews: new ClusterPreviews(clients, {
        ...{ asksPerSecond: 100, askUrls: false },
      }),
    });
    this.migrations = new DefaultMigrations({
      ...{ knex, plans: this.plans },
      ...{ onRequest: silent, onPhase: silent },
    });
  }

  /** What a migration of the namespace would do. */
  async plan(
    namespace: string,
    target: Target,
    options: Partial<MigrationOptions>,
  ): Promise<PlanWithFacts> {
    return await this.plans.make({
      ...{ cluster: 'prod-eu', namespace, target },
      options: { ...defaultMigrationOptions, ...options },
    });
  }

  /** Plans and starts a migration, under an id that depends on nothing but the seed. */
  async begin(
    id: string,
    namespace: string,
    target: Target,
    options: Partial<MigrationOptions>,
  ): Promise<void> {
    await this.start(id, await this.plan(namespace, target, options));
  }

  /** Starts what was planned. */
  async start(id: string, made: PlanWithFacts): Promise<void> {
    if (!made.plan.startable) throw new Error(made.plan.headline.text);
    const asked = migrationOfPlan(
      ...([made, 'user:default/dana', 'seed', made.plan.digest] as const),
    );
    const text = JSON.stringify(asked).replaceAll(asked.record.id, id);
    await insertMigration(this.knex, JSON.parse(text));
  }

  async find(id: string): Promise<Migration> {
    return await this.migrations.find(id);
  }

  async events(id: string) {
    const page = { after: 0, limit: 10_000 };
    return (await this.migrations.readEvents(id, page)).items;
  }

  /** What a person asks; the refusal in words where it is refused. */
  async steer(
    id: string,
    action: SteeringAction,
    more: Pick<SteeringRequest, 'workload' | 'gate'> = {},
  ): Promise<string | null> {
    const { version } = await this.find(id);
    const request = { expectedVersion: version, reason: 'seed', ...more };
    try {
      await this.migrations.steer(id, action, request, dana);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** One claim by the cluster's clock. A crash leaves the claim to lapse, which it does at once. */
  async look(): Promise<void> {
    await this.knex('mesh_migrations')
      .whereNotNull('next_look_at')
      .update({ next_look_at: 0, claimed_until: 0 });
    const claims = await claimDueMigrations(this.knex, {
      limit: 1,
      leaseMs: 60_000,
    });
    for (const claim of claims) {
      const claimedAt = this.sandbox.clock.now();
      const session = new Session(
        this.deps,
        { ...claim, claimedAt, lateMs: 0 },
        { lost: never, ending: never },
      );
      try {
        await reconcileMigration(session);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
  }
}
