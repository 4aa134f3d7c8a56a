import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { oddPods } from '../../testing/oddPodFixtures';
import { drawEntityMesh, shownOf } from './__testUtils__/drawEntityMesh';

async function openPods() {
  drawEntityMesh(shownOf(oddPods));
  await userEvent.click(
    await screen.findByRole('button', {
      name: 'Show the pods of payments-api',
    }),
  );
  const name = 'Pods of payments-api';
  return within(await screen.findByRole('table', { name }));
}

describe('pods that are not as most are', () => {
  const standings = [
    'waits for a node; neither moved nor left behind',
    'has ended',
    'ending',
    'opted out by its own label or annotation',
    'on the network of its node, where Istio never injects',
    'brings its own proxy; the injector leaves it alone',
    'waypoint',
    'gateway',
  ];
  it('says of each why it does not count, and what it is', async () => {
    const pods = await openPods();
    for (const words of standings) expect(pods.getByText(words)).toBeVisible();
  });

  it('says why a restart does not mend a difference', async () => {
    const pods = await openPods();
    expect(
      pods.getByText(/istiod of 1-30-3 is 1.30.3 by now\. Its template names/),
    ).toBeVisible();
  });

  it('does not call a proxy of an unknown revision a pod without a sidecar', async () => {
    const pods = await openPods();
    const unknown = pods.getAllByText('of an unknown revision');
    for (const each of unknown) expect(each).toBeVisible();
    expect(pods.getByText(/says nowhere of which revision/)).toBeVisible();
    expect(screen.getAllByText(/1 ×/)[0]).toBeVisible();
  });

  const answers = [
    'connected, catching up',
    'connected, does not answer',
    'connected to 1-28-0',
    'not asked: no istiod in the cluster',
    'not asked: istiod is not ready',
    'not asked: istiod refuses',
    'not asked: istiod cannot be asked',
    'not asked: istiod does not answer',
    'not known: an istiod is silent',
  ];
  it('says of each connection what it comes to, or why it was not asked', async () => {
    const pods = await openPods();
    for (const words of answers) {
      expect((await pods.findAllByText(words))[0]).toBeVisible();
    }
  });

  it('says what is not acknowledged and since when', async () => {
    const pods = await openPods();
    expect(
      (await pods.findAllByText(/^CDS not acknowledged, sent/))[0],
    ).toHaveTextContent(/ago$/);
    expect(pods.getAllByText(/^LDS not acknowledged$/)[0]).toBeVisible();
  });

  it('gives the addresses as weaker evidence, and how many istiods answered', async () => {
    const pods = await openPods();
    expect(
      (await pods.findAllByText(/is not the istiod of its revision/))[0],
    ).toBeVisible();
    expect(screen.getByText(/^3 of 4 istiods answered/)).toHaveTextContent(
      /ago$|now$/,
    );
  });
});
