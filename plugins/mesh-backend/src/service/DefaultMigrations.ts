import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  type Migration,
  type MigrationEvents,
  type MigrationPage,
  type Plan,
  type PlanRequest,
  type StartMigration,
  type SteeringAction,
  type SteeringRequest,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import {
  alreadyOpen,
  applySteering,
  findMigration,
  findOpenMigration,
  findPlan,
  insertMigration,
  isSameRequest,
  listMigrations,
  type MigrationQuery,
  noSuchMigration,
  readEvents,
} from '../database/operations';
import type { StoredMigration } from '../database/StoredMigration';
import type { Migrations } from './Migrations';
import { migrationOfPlan } from './migrationOfPlan';
import type { Plans, PlanWithFacts } from './Plans';
import { presentMigration } from './presentMigration';
import { presentUnreadable } from './presentUnreadable';
import { refuseBlockedPlan, refuseStalePlan } from './refuseStart';

/** Migrations in the database; who may do what is not its matter. */
export class DefaultMigrations implements Migrations {
  constructor(
    private readonly deps: {
      knex: Knex;
      plans: Pick<Plans, 'make' | 'remember' | 'observe'>;
      /** How long a migration is watched whose plan chose nothing; not at all where it is left out. */
      soakMs?: number;
      /** Called after a person's request is in the database: the engine looks at once. */
      onRequest: (migration: StoredMigration) => void;
      /** Called once for each change of phase that a request brought into the database. */
      onPhase: (migration: StoredMigration) => void;
    },
  ) {}

  async plan(request: PlanRequest): Promise<Plan> {
    const { plan } = await this.deps.plans.make(request);
    await this.deps.plans.remember(plan);
    return plan;
  }

  async start(
    request: StartMigration,
    credentials: BackstageCredentials,
  ): Promise<Migration> {
    const { knex, plans } = this.deps;
    const { cluster, namespace, planDigest, reason } = request;
    const requestedBy = personOf(credentials);
    const open = await findOpenMigration(knex, cluster, namespace);
    if (open) {
      if (isSameRequest(open, { requestedBy, planDigest, reason })) {
        return presentMigration(open);
      }
      throw alreadyOpen(cluster, namespace, open);
    }
    const made = await plans.make(request);
    refuseStalePlan(planDigest, await findPlan(knex, planDigest), made.plan);
    refuseBlockedPlan(made.plan);
    const withSoak = this.withSoak(made);
    const asked = migrationOfPlan(withSoak, requestedBy, reason, planDigest);
    const stored = await insertMigration(knex, asked);
    this.deps.onRequest(stored);
    // The same request at the same moment, on another replica, got there first.
    if (stored.id === asked.record.id) this.deps.onPhase(stored);
    return presentMigration(stored);
  }

  async list(query: MigrationQuery): Promise<MigrationPage> {
    const found = await listMigrations(this.deps.knex, query);
    return {
      items: found.items.map(presentMigration),
      unreadable: found.newer.map(presentUnreadable),
      nextCursor: found.nextCursor,
    };
  }

  async find(id: string): Promise<Migration> {
    return presentMigration(await this.stored(id));
  }

  async readEvents(
    id: string,
    page: { after: number; limit: number },
  ): Promise<MigrationEvents> {
    await this.stored(id);
    return await readEvents(this.deps.knex, id, page);
  }

  async steer(
    id: string,
    action: SteeringAction,
    request: SteeringRequest,
    credentials: BackstageCredentials,
  ): Promise<Migration> {
    const { knex, plans } = this.deps;
    const by = personOf(credentials);
    const { record } = await this.stored(id);
    const { migration, phaseBefore } = await applySteering(knex, {
      ...{ ...request, id, action, by },
      now: new Date().toISOString(),
      // Only the way back depends on the cluster: it may not be there any more.
      ...(action === 'rollback' && {
        facts: await plans.observe(record.cluster, record.namespace),
      }),
    });
    this.deps.onRequest(migration);
    if (migration.phase !== phaseBefore) this.deps.onPhase(migration);
    return presentMigration(migration);
  }

  /** What is configured when it is asked for holds to its end, and can be shown from its beginning. */
  private withSoak({ plan, facts }: PlanWithFacts): PlanWithFacts {
    const { soakMs = 0 } = this.deps;
    const { options } = plan;
    if (options.soakSeconds !== null || soakMs === 0) return { plan, facts };
    const soakSeconds = Math.round(soakMs / 1000);
    return { plan: { ...plan, options: { ...options, soakSeconds } }, facts };
  }

  private async stored(id: string): Promise<StoredMigration> {
    const stored = await findMigration(this.deps.knex, id);
    if (!stored) throw noSuchMigration(id);
    return stored;
  }
}

/** The person of the credentials: a migration carries a person's name. */
export function personOf({ principal }: BackstageCredentials): string {
  if (
    typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal &&
    typeof principal.userEntityRef === 'string'
  ) {
    return principal.userEntityRef;
  }
  throw new NotAllowedError(
    'Only a signed-in person may do this, since it carries the name of who asked for it.',
  );
}
