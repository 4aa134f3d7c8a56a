import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  dangling,
  drifted,
  migrating,
  migrationStopped,
  neverRead,
  notInjected,
  notMine,
  rolledBack,
  stale,
  unknownCluster,
  upToDate,
} from '../../testing/placementFixtures';
import {
  drawEntityMesh,
  entityRef,
  shownOf,
} from './__testUtils__/drawEntityMesh';

const headline = () => screen.findByRole('heading', { level: 2 });

describe('EntityMeshView', () => {
  it('says what it waits for only once it takes long', async () => {
    drawEntityMesh({ state: 'loading', slow: true });
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Waiting for the state of component:default/payments-api.',
    );
  });

  it('says nothing while it is quick', async () => {
    drawEntityMesh({ state: 'loading', slow: false });
    expect(await screen.findByRole('status')).toBeEmptyDOMElement();
  });

  it('teaches which annotations are missing', async () => {
    drawEntityMesh({ state: 'not-annotated', entityRef });
    expect(await headline()).toHaveTextContent(
      'This entity does not say where it runs',
    );
    expect(
      screen.getByText(/backstage\.io\/kubernetes-namespace: my-namespace/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^Copy "metadata/ }),
    ).toBeInTheDocument();
  });

  it('says in the words of the server why it may not be seen, and which permission it needs', async () => {
    drawEntityMesh({
      state: 'failed',
      failure: { kind: 'forbidden', message: 'You may not read this entity.' },
    });
    expect(await headline()).toHaveTextContent('You may not see this');
    expect(screen.getByText('You may not read this entity.')).toBeVisible();
    expect(screen.getByText(/mesh\.entity\.read/)).toBeVisible();
  });

  it('offers to try again after a failure', async () => {
    const { onRetry } = drawEntityMesh({
      state: 'failed',
      failure: { kind: 'unavailable', message: 'Failed to fetch' },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('offers the move to the newest revision where everything is up to date', async () => {
    const { onPlan } = drawEntityMesh(shownOf(upToDate));
    expect(await headline()).toHaveTextContent(
      'All 6 pods run 1-29-6, as the namespace asks.',
    );
    expect(screen.getByText('Up to date')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Plan a move to 1-30-3' }),
    );
    expect(onPlan).toHaveBeenCalledWith(upToDate, {
      kind: 'revision',
      name: '1-30-3',
    });
  });

  it('offers the restart where pods have drifted from what is asked for', async () => {
    const { onPlan } = drawEntityMesh(shownOf(drifted));
    expect(await screen.findByText('Drifted')).toBeVisible();
    expect(screen.getByText('4 pods 1-29-6 (1.29.6)')).toBeVisible();
    expect(screen.getByText('2 pods 1-30-3 (1.30.3)')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Plan the restart' }),
    );
    expect(onPlan).toHaveBeenCalledWith(drifted, {
      kind: 'tag',
      name: 'canary',
    });
  });

  it('shows for each reason the object and the line that shows it', async () => {
    drawEntityMesh(shownOf(upToDate));
    await userEvent.click(await screen.findByRole('button', { name: 'Check' }));
    expect(
      screen.getByText('kubectl get namespace payments -L istio.io/rev'),
    ).toBeVisible();
    expect(
      screen.getAllByText(/MutatingWebhookConfiguration/)[0],
    ).toBeVisible();
  });

  it('does not offer a move into the mesh, and says why', async () => {
    drawEntityMesh(shownOf(notInjected));
    expect(await screen.findByText('Not injected')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Plan a move/ })).toBeDisabled();
    expect(
      screen.getByText(/A move into the mesh is not offered/),
    ).toBeVisible();
  });

  it('says that nobody serves what is asked for', async () => {
    drawEntityMesh(shownOf(dangling));
    expect(await screen.findByText('Served by nobody')).toBeVisible();
  });

  it('keeps the last known state of a cluster that cannot be read, with since when and why', async () => {
    drawEntityMesh(shownOf(stale));
    expect(
      await screen.findByText(/Last known state. prod-eu could not be read/),
    ).toHaveTextContent('5 min ago: connect ECONNREFUSED 10.0.0.1:6443');
    expect(
      screen.getByRole('table', { name: 'Workloads of payments' }),
    ).toBeInTheDocument();
  });

  it('draws no table of what was never read', async () => {
    drawEntityMesh(shownOf(neverRead));
    expect(await screen.findByText('Not reachable')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('says that the portal does not know a cluster', async () => {
    drawEntityMesh(shownOf(unknownCluster));
    expect(await headline()).toHaveTextContent(
      'The entity names the cluster prod-us, which this portal does not have.',
    );
    expect(screen.getByText('Unknown cluster')).toBeVisible();
    expect(screen.getByText(/^Correct the annotation/)).toBeVisible();
  });

  it('leads to the migration that is under way instead of planning another', async () => {
    const { onOpenMigration } = drawEntityMesh(shownOf(migrating));
    expect(await screen.findByText('Running')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /^Plan/ }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Open the migration' }),
    );
    expect(onOpenMigration).toHaveBeenCalledWith(migrating.openMigration?.id);
  });

  it('says that a migration stopped', async () => {
    drawEntityMesh(shownOf(migrationStopped));
    expect(await screen.findByText('Migration stopped')).toBeVisible();
    expect(
      screen.getByText('payments-api did not become ready.'),
    ).toBeVisible();
  });

  it('keeps the last migration in sight, with who and why', async () => {
    drawEntityMesh(shownOf(rolledBack));
    expect(await screen.findByText('Rolled back')).toBeVisible();
    expect(
      screen.getByText(/by paula: "upgrade window week 47"/),
    ).toHaveTextContent('2 days ago');
    expect(screen.getByRole('link', { name: 'Open' })).toHaveAttribute(
      'href',
      `/mesh/migrations/${rolledBack.lastMigration?.id}`,
    );
  });

  it('shows why a person may not move a namespace beside the disabled action', async () => {
    drawEntityMesh(shownOf(notMine));
    const action = await screen.findByRole('button', {
      name: 'Plan a move to 1-30-3',
    });
    expect(action).toBeDisabled();
    expect(action).toHaveAccessibleDescription(
      'payments belongs to team-payments, and you are not a member of it.',
    );
  });

  it('folds healthy placements beside one that has something to do', async () => {
    drawEntityMesh(
      shownOf(drifted, { ...upToDate, namespace: 'payments-risk' }),
    );
    expect(
      await screen.findByRole('table', { name: 'Workloads of payments' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('table', { name: 'Workloads of payments-risk' }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    expect(
      screen.getByRole('table', { name: 'Workloads of payments-risk' }),
    ).toBeVisible();
  });

  it('says when it does not change by itself', async () => {
    drawEntityMesh({ ...shownOf(upToDate), live: false });
    expect(await screen.findByText('Not live: asked every 5 s')).toBeVisible();
  });
});
