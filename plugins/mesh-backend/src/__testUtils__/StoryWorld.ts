import {
  defaultMigrationOptions,
  finalPhases,
  type Migration,
  type MigrationOptions,
  type MigrationPhase,
  type SteeringAction,
  type SteeringRequest,
  type Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { type Claim, claimDueMigrations } from '../database/operations';
import type { ClusterClients } from '../cluster/ClusterClient';
import { AuditedClusterWriter } from '../effects/AuditedClusterWriter';
import { type EngineDeps, defaultTiming } from '../engine/EngineDeps';
import { reconcileMigration } from '../engine/reconcileMigration';
import { Session } from '../engine/Session';
import { KubernetesObserver } from '../observe/KubernetesObserver';
import { ClusterPreviews } from '../preview/ClusterPreviews';
import { DefaultMigrations } from '../service/DefaultMigrations';
import { Plans } from '../service/Plans';
import { sandboxClients } from './connectSandbox';
import {
  listeningAuditor,
  silentLogger,
  userCredentials,
} from './lightServices';

/** The end of a process in the middle of its work: nothing is cleaned up. */
export class Crash extends Error {}

const never = new AbortController().signal;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** The whole backend without HTTP routes: real database, real client, a sandbox cluster whose time passes as it is told. */
export class StoryWorld {
  readonly dana = userCredentials('user:default/dana');
  readonly deps: EngineDeps;
  readonly migrations: DefaultMigrations;
  /** Every change of phase that was told, in order. */
  readonly phases: MigrationPhase[] = [];

  constructor(
    readonly knex: Knex,
    readonly sandbox: SandboxCluster,
    change: Partial<EngineDeps> = {},
    clients: ClusterClients = sandboxClients(sandbox),
  ) {
    const observer = new KubernetesObserver(clients);
    const portal = 'http://portal.test';
    this.deps = {
      ...{ knex, observer, portal },
      writer: new AuditedClusterWriter({
        clients,
        auditor: listeningAuditor(),
      }),
      logger: silentLogger(),
      settings: {
        settleMs: 20,
        // By a real clock: no machine is so slow.
        restartTimeoutMs: 3_600_000,
        connectTimeoutMs: 3_600_000,
        canaryWatchMs: 20,
        soakMs: 0,
        confirmTimeoutMs: 3_600_000,
        lookAgainMs: 5,
      },
      timing: { ...defaultTiming, pollMs: 10, backoffMs: 5 },
      clock: () => performance.now(),
      random: () => 0.5,
      onChange: () => {},
      onPhase: ({ phase }) => this.phases.push(phase),
      ...change,
    };
    this.migrations = new DefaultMigrations({
      knex,
      plans: new Plans({
        ...{ knex, observer, portal },
        settings: this.deps.settings,
        previews: new ClusterPreviews(clients, {
          ...{ asksPerSecond: 100, askUrls: false },
        }),
        directory: {
          list: async () => ({
            items: [
              {
                name: 'prod-eu',
                title: 'prod-eu',
                details: { name: 'prod-eu', url: '', authMetadata: {} },
                strategies: {},
              },
            ],
            problem: null,
          }),
        },
      }),
      onRequest: () => {},
      onPhase: ({ phase }) => this.phases.push(phase),
    });
  }

  /** Plans and starts a migration, as a person does. */
  async begin(
    namespace: string,
    target: Target,
    acceptDowntime = false,
    more: Partial<MigrationOptions> = {},
  ): Promise<Migration> {
    const request = {
      ...{ cluster: 'prod-eu', namespace, target },
      options: { ...defaultMigrationOptions, acceptDowntime, ...more },
    };
    const plan = await this.migrations.plan(request);
    return await this.migrations.start(
      { ...request, planDigest: plan.digest, reason: 'Istio 1.29 ends' },
      this.dana,
    );
  }

  /** Asks for something on the state as it is. */
  async steer(
    id: string,
    action: SteeringAction,
    more: Pick<SteeringRequest, 'workload' | 'gate'> = {},
  ): Promise<Migration> {
    const { version } = await this.migrations.find(id);
    const request = { expectedVersion: version, reason: '', ...more };
    return await this.migrations.steer(id, action, request, this.dana);
  }

  /** Claims what is due and works on it once; false where nothing was due. */
  async tick(): Promise<boolean> {
    const claims = await claimDueMigrations(this.knex, {
      limit: 1,
      leaseMs: 400,
    });
    for (const claim of claims) await this.work(claim);
    return claims.length > 0;
  }

  /** Works until the migration has ended, stopped or paused, while time passes in the cluster. */
  async run(id: string): Promise<Migration> {
    for (let turn = 0; turn < 3_000; turn++) {
      const migration = await this.migrations.find(id);
      const rests = [...finalPhases, 'stopped', 'paused'].includes(
        migration.phase,
      );
      if (rests && !migration.asked) return migration;
      if (await this.tick()) this.sandbox.control.advance(3_000);
      else await pause(5);
    }
    throw new Error(
      `Not ended: ${JSON.stringify(await this.migrations.find(id))}`,
    );
  }

  /** A crash leaves the claim to lapse; to save the test's time the lease ends now, the ticket stays. */
  private async work(claim: Claim): Promise<void> {
    const session = new Session(this.deps, claim, {
      lost: never,
      ending: never,
    });
    try {
      await reconcileMigration(session);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      await this.knex('mesh_migrations')
        .where({ ticket: claim.ticket })
        .update({ claimed_until: 0 });
    }
  }
}
