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

/** Which events of a migration. */
export interface EventsPage {
  after: number;
  limit: number;
  /** As for {@link Migrations.find}. */
  atLeast?: number;
}

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
  /** `atLeast` is a version of which the reader was told, perhaps by another replica: an older one is not given. */
  find(
    id: string,
    credentials: BackstageCredentials,
    atLeast?: number,
  ): Promise<Migration>;
  readEvents(
    id: string,
    page: EventsPage,
    credentials: BackstageCredentials,
  ): Promise<MigrationEvents>;
  steer(
    id: string,
    action: SteeringAction,
    request: SteeringRequest,
    credentials: BackstageCredentials,
  ): Promise<Migration>;
}
