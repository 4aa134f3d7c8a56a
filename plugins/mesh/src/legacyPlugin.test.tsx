import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { meshApiRef } from '@mesh-plugins/backstage-plugin-mesh-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { MeshPage } from '.';
import { rootRouteRef } from './routes';
import { Browser, browser } from './screens/Fleet/__testUtils__/Browser';
import { FakeMeshApi } from './testing/FakeMeshApi';
import { running } from './testing/migrationFixtures';

jest.setTimeout(60_000);

async function open(address: string) {
  await renderInTestApp(
    <TestApiProvider apis={[[meshApiRef, new FakeMeshApi()]]}>
      <Browser />
      <Routes>
        <Route path="/mesh/*" element={<MeshPage />} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: {
        '/mesh': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('the Mesh page on the legacy frontend system', () => {
  it('opens with the overview, at the address of the new system', async () => {
    await open('/mesh');
    expect(
      await screen.findByRole('heading', {
        name: /71 % of 4,812 pods run 1-30-3/,
      }),
    ).toBeVisible();
    expect(browser.address).toBe('/mesh/overview');
  });

  it('has the same tabs at the same addresses, and keeps the cluster', async () => {
    await open('/mesh/overview?cluster=prod-eu');
    await userEvent.click(await screen.findByRole('tab', { name: 'Tags' }));
    expect(
      await screen.findByText('2 tags; something is wrong with 1.'),
    ).toBeVisible();
    expect(browser.address).toBe('/mesh/tags?cluster=prod-eu');
  });

  it('opens a migration below the Migrations tab', async () => {
    await open(`/mesh/migrations/${running.id}`);
    expect(await screen.findByText('payments in prod-eu')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Migrations' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('explains a pod by its address', async () => {
    await open('/mesh/why?cluster=prod-eu&namespace=payments&pod=api-1');
    expect(
      await screen.findByRole('heading', {
        name: /runs 1-29-6; one made now would get 1-30-3/,
      }),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Why' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('opens a plan by its address', async () => {
    await open(
      '/mesh/migrations/new?cluster=prod-eu&namespace=payments&target=revision:1-30-3',
    );
    expect(
      await screen.findByRole('button', { name: 'Start the migration' }),
    ).toBeVisible();
  });
});
