import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { meshFleetManagePermission } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { MeshConfig } from './config';

/**
 * Says at the start that everybody may move every namespace, where it is so: without the permission framework the
 * portal grants all that is asked, and a new portal comes without it.
 */
export function warnWithoutPermissions(
  rootConfig: RootConfigService,
  { writers }: MeshConfig,
  logger: LoggerService,
): void {
  if (writers.size === 0) return;
  if (rootConfig.getOptionalBoolean('permission.enabled')) return;
  logger.warn(
    `permission.enabled is not set, so that everybody who can sign in has ${meshFleetManagePermission.name} and may move every namespace of ${[...writers.keys()].join(', ')}. Set it, with a policy that grants this permission to the platform team only.`,
  );
}
