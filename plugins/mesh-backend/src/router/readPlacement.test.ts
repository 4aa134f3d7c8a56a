import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ClusterCaches } from '../cache/ClusterCaches';
import { CatalogIndex } from '../catalog/CatalogIndex';
import { ClusterDirectory } from '../cluster/ClusterDirectory';
import { readMeshConfig } from '../config';
import { ChangeBus } from '../stream/ChangeBus';
import { fakeAccess } from '../__testUtils__/fakeKubernetesAccess';
import { readPlacement } from './readPlacement';

const link = {
  ...{ id: 'm1', phase: 'done' as const, reason: 'Istio 1.29 ends' },
  headline: { code: '', params: {}, text: 'payments runs 1-30-3.' },
  ...{ requestedBy: 'user:default/dana', startedAt: '', finishedAt: '' },
};

/** The placement as a person sees it to whom these permissions are denied. */
function read(...denied: string[]) {
  const logger = mockServices.logger.mock();
  const auth = mockServices.auth();
  const catalog = catalogServiceMock({ entities: [] });
  const never = async () => {
    throw new Error('No cluster is read.');
  };
  return readPlacement(
    {
      catalog,
      caches: new ClusterCaches({
        ...{ logger, bus: new ChangeBus() },
        directory: new ClusterDirectory({ access: fakeAccess([]), auth }),
        clients: { reader: never, writer: never },
      }),
      index: new CatalogIndex({ catalog, auth, logger }),
      ownership: { mayAct: never, seemsToMayAct: never },
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission: { name } }) => ({
            result: denied.includes(name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      }),
      config: readMeshConfig(
        mockServices.rootConfig({
          data: { app: { baseUrl: 'http://portal.test' } },
        }),
      ),
      links: { linksFor: async () => ({ open: link, last: link }) },
    },
    {
      ...{ entityRef: 'component:default/payments', owners: [] },
      ...{ namespace: 'payments', cluster: 'prod-eu', matches: () => true },
    },
    { cluster: 'prod-eu', namespace: 'payments' },
    mockCredentials.user(),
  );
}

describe('a placement', () => {
  it('links to migrations', async () => {
    const { openMigration, lastMigration } = await read();
    expect([openMigration, lastMigration]).toEqual([link, link]);
  });

  it('does not say who moves it and why to those who may not read migrations', async () => {
    const placement = await read('mesh.migration.read');
    expect(placement.openMigration).toBeNull();
    expect(placement.lastMigration).toBeNull();
    expect(JSON.stringify(placement)).not.toContain('dana');
  });
});
