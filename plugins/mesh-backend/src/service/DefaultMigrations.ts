import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  type Migration,
  type MigrationEvents,
  type MigrationPage,
  nextSequence,
  type Plan,
  type PlanRequest,
  say,
  type StartMigration,
  type SteeringAction,
  type SteeringRequest,
  viewMigration,
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
  type NewMigration,
  noSuchMigration,
  readEvents,
} from '../database/operations';
import type { StoredMigration } from '../database/StoredMigration';
import type { Migrations } from './Migrations';
import type { Plans, PlanWithFacts } from './Plans';
import { presentMigration } from './presentMigration';
import { refuseBlockedPlan, refuseStalePlan } from './refuseStart';

/** Migrations in the database; who may do what is not its matter. */
export class DefaultMigrations implements Migrations {
  constructor(
    private readonly deps: {
      knex: Knex;
      plans: Plans;
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
    const asked = newMigration(made, requestedBy, reason, planDigest);
    const stored = await insertMigration(knex, asked);
    this.deps.onRequest(stored);
    // The same request at the same moment, on another replica, got there first.
    if (stored.id === asked.record.id) this.deps.onPhase(stored);
    return presentMigration(stored);
  }

  async list(query: MigrationQuery): Promise<MigrationPage> {
    const { items, nextCursor } = await listMigrations(this.deps.knex, query);
    return { items: items.map(presentMigration), nextCursor };
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
    { expectedVersion, reason }: SteeringRequest,
    credentials: BackstageCredentials,
  ): Promise<Migration> {
    const { knex, plans } = this.deps;
    const by = personOf(credentials);
    const { record } = await this.stored(id);
    const { migration, phaseBefore } = await applySteering(knex, {
      ...{ id, action, expectedVersion, by, reason },
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

function newMigration(
  { plan, facts }: PlanWithFacts,
  requestedBy: string,
  reason: string,
  /** What the person agreed to: by it the same request is recognised when it comes again. */
  planDigest: string,
): NewMigration {
  const { targetResolution, prior, workloads } = plan;
  const object = facts.object.state === 'known' ? facts.object.value : null;
  if (!object || !prior || targetResolution.kind !== 'revision') {
    throw new Error(
      'A startable plan has a namespace, a target that resolves and prior labels.',
    );
  }
  const record = {
    id: randomUUID(),
    sequence: nextSequence(facts),
    ...{ cluster: plan.cluster, namespace: plan.namespace },
    namespaceUid: object.uid,
    ...{ target: plan.target, options: plan.options, prior },
    targetRevision: targetResolution.revision,
    workloads: workloads.map(({ ref }) => ref),
    direction: 'forward' as const,
    attempt: 1,
    request: 'run' as const,
    requestedAt: plan.madeAt,
    marks: { restartSeenAt: {} },
  };
  return {
    record,
    view: viewMigration({ record, facts, decision: null }),
    ...{ requestedBy, reason, planDigest },
    targetVersion: plan.targetVersion,
    priorVersion: plan.presentVersion,
    events: [
      {
        kind: 'person',
        by: requestedBy,
        message: say('asked.start', 'Asked for this migration: {reason}', {
          reason,
        }),
        object: null,
      },
    ],
  };
}
