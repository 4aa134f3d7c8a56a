/*
 * The smallest portal in which the plugin works, so that a replica that was killed is back within seconds: no web app,
 * no catalog of its own, and who asks is believed. The plugin, the kubernetes plugin, HTTP and PostgreSQL are real.
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
