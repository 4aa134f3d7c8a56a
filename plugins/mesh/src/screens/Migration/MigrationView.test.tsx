import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  done,
  events,
  paused,
  rolledBackMigration,
  rollingBack,
  running,
  stopped,
} from '../../testing/migrationFixtures';
import { MigrationView } from './MigrationView';
import type { MigrationState, Steering } from './useMigrationState';

function draw(
  migration: Migration,
  steering: Steering = { kind: 'none' },
  live = true,
) {
  const state: MigrationState = {
    state: 'shown',
    migration,
    events,
    live,
    problem: null,
    steering,
  };
  return drawState(state);
}

function drawState(state: MigrationState) {
  const onSteer = jest.fn();
  const onRetry = jest.fn();
  renderInTestApp(
    <MigrationView
      id={running.id}
      state={state}
      onRetry={onRetry}
      onSteer={onSteer}
    />,
  );
  return { onSteer, onRetry };
}

describe('MigrationView', () => {
  it('says which migration it waits for once it takes long', async () => {
    drawState({ state: 'loading', slow: true });
    expect(await screen.findByRole('status')).toHaveTextContent(
      `Waiting for the migration ${running.id}.`,
    );
  });

  it('says that there is no such migration', async () => {
    drawState({
      state: 'failed',
      failure: { kind: 'not-found', message: 'No migration has this id.' },
    });
    expect(await screen.findByText('Not found')).toBeVisible();
    expect(screen.getByText('No migration has this id.')).toBeVisible();
  });

  it('says what is moved where, how far it is and who asked', async () => {
    draw(running);
    expect(
      await screen.findByText(
        '1 of 2 workloads runs 1-30-3; payments-worker restarts.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Running')).toBeVisible();
    expect(screen.getByText('Live')).toBeVisible();
    expect(screen.getByText(/Started by paula/)).toHaveTextContent('1 min ago');
  });

  it('shows the steps in words, with the present one marked', async () => {
    draw(running);
    const steps = await screen.findByRole('list', { name: 'Steps' });
    const items = within(steps).getAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      'Checksdone',
      'Recordeddone',
      'Labelsdone',
      'Restartsnow',
      'Verifiedto come',
      'Closedto come',
    ]);
    expect(items[3]).toHaveAttribute('aria-current', 'step');
    expect(
      screen.getByText('Waiting for 1 pod of payments-worker.'),
    ).toBeVisible();
  });

  it('gives every bar a text', async () => {
    draw(done);
    const table = await screen.findByRole('table', {
      name: 'Workloads of payments and how far they are',
    });
    expect(within(table).getByText('4/4 · 4 connected')).toBeVisible();
    expect(within(table).getByText('2/2 · 2 connected')).toBeVisible();
  });

  it('asks before it acts, and says what will be done', async () => {
    const { onSteer } = draw(running);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Roll back' }),
    );
    const dialog = screen.getByRole('dialog', { name: 'Roll payments back?' });
    expect(dialog).toHaveAccessibleDescription(
      'Sets istio.io/rev=stable again and restarts payments-api.',
    );
    expect(onSteer).not.toHaveBeenCalled();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Why (for the record)' }),
      'error rate after api',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Roll back' }),
    );
    expect(onSteer).toHaveBeenCalledWith('rollback', 'error rate after api');
  });

  it('does nothing when the person leaves it as it is', async () => {
    const { onSteer } = draw(running);
    await userEvent.click(await screen.findByRole('button', { name: 'Pause' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Leave it as it is' }),
    );
    expect(onSteer).not.toHaveBeenCalled();
  });

  it('shows impossible actions disabled, with the reason', async () => {
    draw(running);
    await userEvent.click(
      await screen.findByRole('button', {
        name: '3 actions are not possible now',
      }),
    );
    expect(screen.getByRole('button', { name: 'Retry' })).toBeDisabled();
    expect(screen.getByText('Nothing failed.')).toBeVisible();
  });

  it('shows a request at once as asked, before the cluster shows it', async () => {
    draw(running, { kind: 'asked', action: 'pause', acceptedVersion: null });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Pause asked. The cluster does not show it yet',
    );
  });

  it('says who asked for what is not answered yet', async () => {
    draw({
      ...running,
      asked: {
        action: 'rollback',
        by: 'user:default/petra',
        at: running.updatedAt,
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Roll back asked by petra',
    );
  });

  it('says why a request was not accepted', async () => {
    draw(running, {
      kind: 'refused',
      action: 'pause',
      failure: { kind: 'conflict', message: 'It is over.' },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Pause was not accepted. It is over.',
    );
  });

  it('says why it stopped, what was seen and what can be done', async () => {
    draw(stopped);
    expect(
      await screen.findByText('payments-worker-7d9c5b6f4-x2k is not ready.'),
    ).toBeVisible();
    expect(
      screen.getByText('ImagePullBackOff: Back-off pulling image'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Retry' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Roll back' })).toBeEnabled();
  });

  it('offers to resume while it is paused', async () => {
    draw(paused);
    expect(await screen.findByText('Paused')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Resume' })).toBeEnabled();
  });

  it('counts pods by the prior revision on the way back', async () => {
    draw(rollingBack);
    expect(await screen.findByText('Pods on 1-29-6')).toBeVisible();
  });

  it('is the record once it is over', async () => {
    draw(rolledBackMigration);
    expect(await screen.findByText('Rolled back')).toBeVisible();
    expect(screen.getByText(running.planDigest)).toBeVisible();
    expect(screen.getByText('upgrade window week 47')).toBeVisible();
    expect(screen.queryByText('Live')).not.toBeInTheDocument();
  });

  it('says that looks fail, since when and why', async () => {
    draw({
      ...running,
      trouble: {
        message: 'connect ECONNREFUSED',
        attempts: 3,
        since: running.updatedAt,
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The last 3 looks failed since .* ago: connect ECONNREFUSED/,
    );
  });

  it('says that a rollback left a pin', async () => {
    draw({ ...rolledBackMigration, pinned: '1-29-6' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Pinned to 1-29-6',
    );
  });

  it.each([
    ['Decisions', ['All checks passed.']],
    ['Writes', ['Set istio.io/rev=1-30-3.']],
    ['People', ['paula: started the migration']],
  ])('shows only %s when asked to', async (filter, expected) => {
    draw(running);
    await userEvent.click(await screen.findByRole('button', { name: filter }));
    const times = screen.getAllByText(/^\d\d:\d\d:\d\d$/);
    expect(times).toHaveLength(expected.length);
    expect(
      screen.getByText(text => text.startsWith(expected[0])),
    ).toBeVisible();
  });

  it('shows the newest event first', async () => {
    draw(running);
    const seen = await screen.findByText(/payments-api: 4 of 4 pods run/);
    const asked = screen.getByText(/started the migration/);
    expect(
      seen.compareDocumentPosition(asked) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
  });
});
