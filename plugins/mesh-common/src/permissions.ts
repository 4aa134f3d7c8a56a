import { createPermission } from '@backstage/plugin-permission-common';

/** May see clusters, revisions and tags. @public */
export const meshFleetReadPermission = createPermission({
  name: 'mesh.fleet.read',
  attributes: { action: 'read' },
});

/** May see the mesh state of entities that the person may read in the catalog. @public */
export const meshEntityReadPermission = createPermission({
  name: 'mesh.entity.read',
  attributes: { action: 'read' },
});

/** May make plans (a dry run that writes nothing). @public */
export const meshPlanCreatePermission = createPermission({
  name: 'mesh.plan.create',
  attributes: { action: 'create' },
});

/** May see migrations and their events. @public */
export const meshMigrationReadPermission = createPermission({
  name: 'mesh.migration.read',
  attributes: { action: 'read' },
});

/** May start migrations of namespaces whose every placed entity the person's groups own. @public */
export const meshMigrationCreatePermission = createPermission({
  name: 'mesh.migration.create',
  attributes: { action: 'create' },
});

/** May pause, resume, cancel, retry and roll back migrations of such namespaces. @public */
export const meshMigrationSteerPermission = createPermission({
  name: 'mesh.migration.steer',
  attributes: { action: 'update' },
});

/** May do all of it in every namespace, whoever owns it: the platform team's right. @public */
export const meshFleetManagePermission = createPermission({
  name: 'mesh.fleet.manage',
  attributes: { action: 'update' },
});

/** All permissions of the mesh plugin. @public */
export const meshPermissions = [
  meshFleetReadPermission,
  meshEntityReadPermission,
  meshPlanCreatePermission,
  meshMigrationReadPermission,
  meshMigrationCreatePermission,
  meshMigrationSteerPermission,
  meshFleetManagePermission,
];
