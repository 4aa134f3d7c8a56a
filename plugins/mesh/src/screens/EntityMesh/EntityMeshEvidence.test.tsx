import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { manyPods } from '../../testing/manyPodsFixtures';
import { drifted } from '../../testing/placementFixtures';
import { drawEntityMesh, shownOf } from './__testUtils__/drawEntityMesh';

describe('the evidence on the Mesh tab', () => {
  it('opens a workload to its pods', async () => {
    drawEntityMesh(shownOf(drifted));
    const toggle = await screen.findByRole('button', {
      name: 'Show the pods of payments-worker',
    });
    await userEvent.click(toggle);
    const pods = screen.getByRole('table', { name: 'Pods of payments-worker' });
    expect(within(pods).getAllByRole('row')).toHaveLength(3);
    expect(within(pods).getByText(/^prod-eu-node-1 · /)).toBeVisible();
    const [why] = within(pods).getAllByRole('link', { name: /^Why does / });
    expect(why).toHaveAttribute(
      'href',
      expect.stringContaining('/mesh/why?pod=payments-worker-'),
    );
  });

  it('says of each pod why it differs and what istiod says of its proxy', async () => {
    drawEntityMesh(shownOf(drifted));
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show the pods of payments-api',
      }),
    );
    const pods = await screen.findByRole('table', {
      name: 'Pods of payments-api',
    });
    expect(
      within(pods).getAllByText(
        'It runs 1-29-6; a pod created now would get 1-30-3.',
      ),
    ).toHaveLength(3);
    expect(await within(pods).findByText('in sync')).toBeVisible();
    expect(within(pods).getByText('no istiod lists it')).toBeVisible();
    expect(within(pods).getByText(/filter http.lua/)).toBeVisible();
    expect(
      within(pods).getByText(/the portal may not create pods\/portforward/),
    ).toBeVisible();
  });

  it('opens the object behind a step of the reasons', async () => {
    drawEntityMesh(shownOf(drifted));
    await userEvent.click(await screen.findByRole('button', { name: 'Check' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Show Namespace payments' }),
    );
    expect(
      await screen.findByLabelText('Namespace payments as the cluster has it'),
    ).toHaveTextContent('istio.io/rev: canary');
  });

  it('keeps a workload of two thousand pods out of the page but for those in sight', async () => {
    drawEntityMesh(shownOf(manyPods));
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show the pods of payments-api',
      }),
    );
    const pods = screen.getByRole('table', { name: 'Pods of payments-api' });
    expect(pods).toHaveAttribute('aria-rowcount', '2001');
    expect(within(pods).getAllByRole('row').length).toBeLessThan(60);
  });
});
