import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { analyticsApiRef } from '@backstage/frontend-plugin-api';
import { meshApiRef } from '@mesh-plugins/backstage-plugin-mesh-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rootRouteRef } from '../../routes';
import { FakeMeshApi } from '../../testing/FakeMeshApi';
import { Migration } from '../Migration/Migration';
import { Plan } from './Plan';

const address =
  '/mesh/migrations/new?cluster=prod-eu&namespace=payments&target=revision:1-30-3';

function show(screenOf: JSX.Element) {
  const analytics = mockApis.analytics();
  renderInTestApp(screenOf, {
    apis: [
      [meshApiRef, new FakeMeshApi()],
      [analyticsApiRef, analytics],
    ],
    mountedRoutes: { '/mesh': rootRouteRef },
    initialRouteEntries: [address],
  });
  return () =>
    analytics
      .getEvents()
      .filter(({ action }) => ['plan', 'start', 'rollback'].includes(action))
      .map(({ action, subject }) => `${action} ${subject}`);
}

it('tells analytics of a plan and of its start', async () => {
  const events = show(<Plan />);
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Why' }),
    'week 47',
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Start the migration' }),
  );
  expect(events()).toEqual(['plan prod-eu/payments', 'start prod-eu/payments']);
});

it('tells analytics that somebody rolls back', async () => {
  const events = show(<Migration />);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Roll back' }),
  );
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toBeVisible();
  const buttons = screen.getAllByRole('button', { name: 'Roll back' });
  await userEvent.click(buttons[buttons.length - 1]);
  expect(events()).toEqual(['rollback prod-eu/payments']);
});
