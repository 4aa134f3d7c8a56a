import type { UserInfoService } from '@backstage/backend-plugin-api';
import { meshFleetManagePermission } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';

const platformTeam = 'group:default/platform';

/**
 * Everybody who is signed in may use the portal, and mesh for what their team
 * owns; mesh itself decides about ownership. Only the platform team may act on
 * namespaces whoever owns them.
 */
export class DemoPermissionPolicy implements PermissionPolicy {
  constructor(private readonly userInfo: UserInfoService) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    if (!isPermission(permission, meshFleetManagePermission)) {
      return { result: AuthorizeResult.ALLOW };
    }
    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(
      user.credentials,
    );
    return {
      result: ownershipEntityRefs.includes(platformTeam)
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    };
  }
}
