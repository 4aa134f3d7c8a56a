import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { createDemoAuthenticator } from './createDemoAuthenticator';
import { readDemoPeople } from './readDemoPeople';
import { refuseOutsideDemo } from './refuseOutsideDemo';

/**
 * Signs in one of the people of the demo by name, without a password.
 *
 * It checks where it runs in `init`, because in development the auth plugin
 * only warns about a provider that cannot be built and starts without it.
 */
export const demoIdentitiesModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-identities',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        refuseOutsideDemo(config, process.env.NODE_ENV);
        const people = readDemoPeople(config);
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: createDemoAuthenticator(people),
            signInResolver: (info, context) =>
              context.signInWithCatalogUser({
                entityRef: info.result.userEntityRef,
              }),
          }),
        });
      },
    });
  },
});
