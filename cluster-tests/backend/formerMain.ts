/*
 * The same smallest portal for a release that is out already: it is copied into a checkout of that release and knows
 * nothing but the package's own entry.
 */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(catalogServiceMock.factory({ entities: [] }));
backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(import('@mesh-plugins/backstage-plugin-mesh-backend'));

backend.start();
