import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  meshFleetManagePermission,
  meshMigrationCreatePermission,
  meshPermissions,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';

function decide(
  permission: (typeof meshPermissions)[number],
  groups?: string[],
) {
  const policy = new DemoPermissionPolicy(
    mockServices.userInfo({ ownershipEntityRefs: groups ?? [] }),
  );
  const credentials = mockCredentials.user('user:default/someone');
  return policy.handle(
    { permission },
    groups && {
      credentials,
      info: {
        userEntityRef: 'user:default/someone',
        ownershipEntityRefs: groups,
      },
    },
  );
}

describe('DemoPermissionPolicy', () => {
  it('lets only the platform team act on every namespace', async () => {
    expect(
      await decide(meshFleetManagePermission, ['group:default/platform']),
    ).toEqual({ result: AuthorizeResult.ALLOW });
    expect(
      await decide(meshFleetManagePermission, ['group:default/team-payments']),
    ).toEqual({ result: AuthorizeResult.DENY });
  });

  it('lets a member of a team ask for a migration', async () => {
    expect(
      await decide(meshMigrationCreatePermission, [
        'group:default/team-payments',
      ]),
    ).toEqual({ result: AuthorizeResult.ALLOW });
  });

  it.each(meshPermissions.map(permission => permission.name))(
    'denies %s to nobody in particular',
    async name => {
      const permission = meshPermissions.find(each => each.name === name)!;
      expect(await decide(permission)).toEqual({
        result: AuthorizeResult.DENY,
      });
    },
  );
});
