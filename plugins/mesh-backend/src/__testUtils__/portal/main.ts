/*
 * A small portal with the real kubernetes plugin, as a process of its own: that plugin loads client-node in a way that
 * Jest cannot follow. Who asks is believed, as in all tests; everything else is as in a portal.
 */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { portalEntities } from '../portalEntities';

const backend = createBackend();
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(catalogServiceMock.factory({ entities: portalEntities }));
backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(import('../..'));
backend.start();
