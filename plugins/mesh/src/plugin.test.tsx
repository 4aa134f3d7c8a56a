import {
  createExtensionTester,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meshApiRef } from '@mesh-plugins/backstage-plugin-mesh-react';
import plugin from './alpha';
import { rootRouteRef } from './routes';
import { EntityMesh } from './screens/EntityMesh/EntityMesh';
import { FakeMeshApi } from './testing/FakeMeshApi';
import { running } from './testing/migrationFixtures';

jest.setTimeout(60_000);

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payments-api',
    annotations: { 'backstage.io/kubernetes-id': 'payments-api' },
  },
};

function open(address: string) {
  const api = new FakeMeshApi();
  renderTestApp({
    features: [plugin],
    apis: [[meshApiRef, api]],
    initialRouteEntries: [address],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return api;
}

describe('the mesh plugin', () => {
  it('offers its tab only on entities that say where they run', () => {
    const tab = createExtensionTester(
      plugin.getExtension('entity-content:mesh'),
    );
    const filter = tab.get(EntityContentBlueprint.dataRefs.filterFunction);
    expect(filter?.(entity)).toBe(true);
    expect(
      filter?.({ ...entity, metadata: { name: 'docs', annotations: {} } }),
    ).toBe(false);
  });

  it('lists migrations on a tab of its page, each with its address', async () => {
    open('/mesh/migrations');
    expect(
      await screen.findByRole('link', { name: 'prod-eu / payments' }),
    ).toHaveAttribute('href', `/mesh/migrations/${running.id}`);
  });

  it('goes from a plan that is started to the page of the migration', async () => {
    open(
      '/mesh/migrations/new?cluster=prod-eu&namespace=payments&target=revision:1-30-3',
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Why' }),
      'week 47',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Start the migration' }),
    );
    expect(
      await screen.findByText(
        '1 of 2 workloads runs 1-30-3; payments-worker restarts.',
      ),
    ).toBeVisible();
  });

  it('opens a migration by its address', async () => {
    open(`/mesh/migrations/${running.id}`);
    expect(await screen.findByText('payments in prod-eu')).toBeVisible();
  });

  it('explains a pod by its address, and asks what if', async () => {
    const api = open(
      '/mesh/why?cluster=prod-eu&namespace=payments&pod=api-1&namespaceLabel=istio-injection-',
    );
    const asked = jest.spyOn(api, 'getExplanation');
    expect(
      await screen.findByRole('heading', {
        name: /runs 1-29-6; one made now would get 1-30-3/,
      }),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Forget the assumptions' }),
    );
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        { cluster: 'prod-eu', namespace: 'payments', pod: 'api-1' },
        expect.anything(),
      ),
    );
  });

  it('goes from the tab of an entity to the plan', async () => {
    renderInTestApp(
      <EntityProvider entity={entity}>
        <EntityMesh />
      </EntityProvider>,
      {
        apis: [[meshApiRef, new FakeMeshApi()]],
        mountedRoutes: {
          '/mesh': rootRouteRef,
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );
    expect(
      await screen.findByRole('link', {
        name: 'payments-worker (owned by team-payments)',
      }),
    ).toHaveAttribute('href', '/catalog/default/component/payments-worker');
    expect(
      await screen.findByRole('button', { name: 'Plan the restart' }),
    ).toBeEnabled();
  });
});
