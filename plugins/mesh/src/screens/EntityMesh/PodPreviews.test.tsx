import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { oddPods } from '../../testing/oddPodFixtures';
import { drifted } from '../../testing/placementFixtures';
import { everyDifference } from '../../testing/differenceFixtures';
import { drawEntityMesh, shownOf } from './__testUtils__/drawEntityMesh';

async function openPods(placement = oddPods) {
  drawEntityMesh(shownOf(placement));
  await userEvent.click(
    await screen.findByRole('button', {
      name: 'Show the pods of payments-api',
    }),
  );
  const name = 'Pods of payments-api';
  return within(await screen.findByRole('table', { name }));
}

describe('what only the injector knows of a pod', () => {
  it('is not asked until somebody asks', async () => {
    const pods = await openPods();
    expect(screen.getByText(/the injector was not asked\.$/)).toBeVisible();
    expect(pods.queryByText(/resources.limits.cpu/)).not.toBeInTheDocument();
  });

  it('is said of each pod once it was asked, with whether a restart brings it', async () => {
    const pods = await openPods();
    await userEvent.click(
      screen.getByRole('button', { name: 'Ask the injector' }),
    );
    expect(
      await pods.findByText('kind of sidecar, configuration'),
    ).toBeVisible();
    expect(pods.getByText(/^resources.limits.cpu: 2/)).toBeVisible();
    expect(pods.getByText('A restart brings it.')).toBeVisible();
    expect(
      pods.getByText('The injector would change nothing else.'),
    ).toBeVisible();
    expect(pods.getAllByText(/was asked often enough/)[0]).toBeVisible();
    expect(screen.getByText(/the injector was asked$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ask again' })).toBeEnabled();
  });
});

describe('the answers that the tab rests on', () => {
  it('are as old as they say, or were not asked', async () => {
    drawEntityMesh(shownOf(drifted));
    expect(await screen.findByText(/^Labels and webhooks:/)).toHaveTextContent(
      /ago$|now$/,
    );
    expect(screen.getByText(/^Pods:/)).toHaveTextContent(/ago$|now$/);
    expect(
      screen.getByText(/^What a pod made now would get/),
    ).toHaveTextContent('not asked. The injector itself is asked');
    expect(screen.getByText(/^Connections:/)).toHaveTextContent('not asked.');
  });
});

describe('pods that a migration does not restart, since they stay on their revision', () => {
  it('are restarted by hand', async () => {
    const [workload] = oddPods.workloads;
    const differences = everyDifference.slice(1);
    await openPods({ ...oddPods, workloads: [{ ...workload, differences }] });
    expect(
      screen.getByText(
        'kubectl rollout restart deployment payments-api -n payments',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Plan the restart' }),
    ).not.toBeInTheDocument();
  });

  it('are not where a migration moves them anyway', async () => {
    await openPods(drifted);
    expect(screen.queryByText(/^kubectl rollout restart/)).toBeNull();
  });
});
