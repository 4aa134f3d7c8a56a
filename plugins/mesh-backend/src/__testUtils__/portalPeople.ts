import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** Who belongs to which groups, in tests. */
const groups: Record<string, string[]> = {
  'user:default/paula': ['group:default/team-payments'],
  'user:default/leo': ['group:default/team-ledger'],
  'user:default/petra': ['group:default/platform'],
};

/** Knows the people's groups. */
export const peopleUserInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: { auth: coreServices.auth },
  factory: ({ auth }) => ({
    getUserInfo: async credentials => {
      const ref = auth.isPrincipal(credentials, 'user')
        ? credentials.principal.userEntityRef
        : '';
      return {
        userEntityRef: ref,
        ownershipEntityRefs: [ref, ...(groups[ref] ?? [])],
      };
    },
  }),
});

/** Everybody may do everything but what is named here; managing the fleet is the platform team's. */
export function peoplePermissions(options: { denied?: string[] } = {}) {
  return createServiceFactory({
    service: coreServices.permissions,
    deps: { auth: coreServices.auth },
    factory: ({ auth }) =>
      mockServices.permissions.mock({
        authorize: async (requests, { credentials }) => {
          const petra =
            auth.isPrincipal(credentials, 'user') &&
            credentials.principal.userEntityRef === 'user:default/petra';
          return requests.map(({ permission: { name } }) => {
            const refused =
              options.denied?.includes(name) ||
              (name === 'mesh.fleet.manage' && !petra);
            return {
              result: refused ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
            };
          });
        },
      }),
  });
}
