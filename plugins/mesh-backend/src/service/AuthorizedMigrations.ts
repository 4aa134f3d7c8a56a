import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  meshMigrationCreatePermission,
  meshMigrationReadPermission,
  meshMigrationSteerPermission,
  meshPlanCreatePermission,
  type Migration,
  type MigrationEvents,
  type MigrationPage,
  type Plan,
  type PlanRequest,
  type StartMigration,
  type SteeringAction,
  type SteeringRequest,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { MigrationQuery } from '../database/operations';
import type { Ownership } from '../ownership/Ownership';
import { authorize } from '../router/contractRouter';
import type { EventsPage, Migrations } from './Migrations';
import type { RestingViews } from './RestingViews';
import type { WorkloadClaims } from './WorkloadClaims';

/** Lets through what a person may do: the permission, and for writes the ownership of the namespace. */
export class AuthorizedMigrations implements Migrations {
  constructor(
    private readonly migrations: Migrations,
    private readonly deps: {
      permissions: PermissionsService;
      ownership: Pick<Ownership, 'mayAct'>;
      claims: Pick<WorkloadClaims, 'of'>;
      /** What everybody may be given who asks at the same time. */
      reads: Pick<Migrations, 'find' | 'readEvents'>;
      resting: Pick<RestingViews, 'refresh'>;
    },
  ) {}

  async plan(
    request: PlanRequest,
    credentials: BackstageCredentials,
  ): Promise<Plan> {
    await this.require(meshPlanCreatePermission, credentials);
    const plan = await this.migrations.plan(request, credentials);
    return {
      ...plan,
      workloads: await this.deps.claims.of(plan, credentials),
      mayStart: await this.mayStart(plan.cluster, plan.namespace, credentials),
    };
  }

  async start(
    request: StartMigration,
    credentials: BackstageCredentials,
  ): Promise<Migration> {
    await this.require(meshMigrationCreatePermission, credentials);
    await this.requireOwnership(request, credentials);
    return await this.migrations.start(request, credentials);
  }

  async list(
    query: MigrationQuery,
    credentials: BackstageCredentials,
  ): Promise<MigrationPage> {
    await this.require(meshMigrationReadPermission, credentials);
    return await this.migrations.list(query, credentials);
  }

  async find(
    id: string,
    credentials: BackstageCredentials,
    atLeast?: number,
  ): Promise<Migration> {
    await this.require(meshMigrationReadPermission, credentials);
    const { reads, resting } = this.deps;
    const found = await reads.find(id, credentials, atLeast);
    const version = await resting.refresh(found);
    return version === null
      ? found
      : await reads.find(id, credentials, version);
  }

  async readEvents(
    id: string,
    page: EventsPage,
    credentials: BackstageCredentials,
  ): Promise<MigrationEvents> {
    await this.require(meshMigrationReadPermission, credentials);
    return await this.deps.reads.readEvents(id, page, credentials);
  }

  async steer(
    id: string,
    action: SteeringAction,
    request: SteeringRequest,
    credentials: BackstageCredentials,
  ): Promise<Migration> {
    await this.require(meshMigrationSteerPermission, credentials);
    const migration = await this.migrations.find(id, credentials);
    await this.requireOwnership(migration, credentials);
    return await this.migrations.steer(id, action, request, credentials);
  }

  private async mayStart(
    cluster: string,
    namespace: string,
    credentials: BackstageCredentials,
  ): Promise<Plan['mayStart']> {
    try {
      await this.require(meshMigrationCreatePermission, credentials);
    } catch (error) {
      if (!(error instanceof NotAllowedError)) throw error;
      return { allowed: false, why: error.message };
    }
    return await this.deps.ownership.mayAct(credentials, cluster, namespace);
  }

  private async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await authorize(this.deps.permissions, permission, credentials);
  }

  private async requireOwnership(
    { cluster, namespace }: { cluster: string; namespace: string },
    credentials: BackstageCredentials,
  ): Promise<void> {
    const may = await this.deps.ownership.mayAct(
      credentials,
      cluster,
      namespace,
    );
    if (!may.allowed) throw new NotAllowedError(may.why);
  }
}
