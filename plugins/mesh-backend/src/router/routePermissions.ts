import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  meshEntityReadPermission,
  meshFleetReadPermission,
  meshMigrationCreatePermission,
  meshMigrationReadPermission,
  meshMigrationSteerPermission,
  meshPlanCreatePermission,
  type RouteName,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** The permission that each route asks for before it does anything; what a handler asks for besides is its own matter. */
export const routePermissions: Record<RouteName, BasicPermission> = {
  getClusters: meshFleetReadPermission,
  getRevisions: meshFleetReadPermission,
  getEntityMesh: meshEntityReadPermission,
  getMeshSummary: meshEntityReadPermission,
  getMyMeshSummary: meshEntityReadPermission,
  getConnections: meshEntityReadPermission,
  getShownObject: meshEntityReadPermission,
  getExplanation: meshEntityReadPermission,
  getNamespaces: meshFleetReadPermission,
  getFleetRevisions: meshFleetReadPermission,
  getFleetTags: meshFleetReadPermission,
  getProblems: meshFleetReadPermission,
  getFleetOverview: meshFleetReadPermission,
  getFleetHistory: meshFleetReadPermission,
  createPlan: meshPlanCreatePermission,
  createPreview: meshEntityReadPermission,
  createMigration: meshMigrationCreatePermission,
  getMigrations: meshMigrationReadPermission,
  getMigration: meshMigrationReadPermission,
  getMigrationEvents: meshMigrationReadPermission,
  steerMigration: meshMigrationSteerPermission,
};
