import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Migration,
  MigrationEvents,
  MigrationPage,
  Plan,
  PlanRequest,
  StartMigration,
  SteeringAction,
  SteeringRequest,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { MigrationQuery } from '../database/operations';

/** What people do with migrations; each method is done for the person of the credentials. */
export interface Migrations {
  /** A dry run: nothing is written to a cluster. */
  plan(request: PlanRequest, credentials: BackstageCredentials): Promise<Plan>;
  start(
    request: StartMigration,
    credentials: BackstageCredentials,
  ): Promise<Migration>;
  list(
    query: MigrationQuery,
    credentials: BackstageCredentials,
  ): Promise<MigrationPage>;
  find(id: string, credentials: BackstageCredentials): Promise<Migration>;
  readEvents(
    id: string,
    page: { after: number; limit: number },
    credentials: BackstageCredentials,
  ): Promise<MigrationEvents>;
  steer(
    id: string,
    action: SteeringAction,
    request: SteeringRequest,
    credentials: BackstageCredentials,
  ): Promise<Migration>;
}
