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
import {
  awaitingCanary,
  awaitingEnd,
  crashed,
  skipped,
  turnedBack,
  watching,
} from '../../testing/steeredMigrationFixtures';
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
    expect(onSteer).toHaveBeenCalledWith(
      'rollback',
      'error rate after api',
      {},
    );
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

  it('says that it waits for a word, and makes giving it the first thing to do', async () => {
    const { onSteer } = draw(awaitingCanary);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The first workload runs the target\. .* It began to wait 2 min ago\.$/,
    );
    expect(screen.getByText('Waits to be confirmed')).toBeVisible();
    const buttons = within(
      screen.getByRole('heading', { name: 'What you can do' }).parentElement!,
    ).getAllByRole('button');
    expect(buttons[0]).toHaveAccessibleName('Confirm');
    expect(buttons[0]).toHaveClass('MuiButton-containedPrimary');
    await userEvent.click(buttons[0]);
    const dialog = screen.getByRole('dialog', {
      name: 'Confirm for payments?',
    });
    expect(dialog).toHaveAccessibleDescription(
      'Goes on with the next workload.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Confirm' }),
    );
    expect(onSteer).toHaveBeenCalledWith('confirm', '', { gate: 'canary' });
  });

  it('names the end as what is confirmed there', async () => {
    const { onSteer } = draw(awaitingEnd);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Confirm' }),
    );
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveAccessibleDescription('Ends the migration as done.');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Confirm' }),
    );
    expect(onSteer).toHaveBeenCalledWith('confirm', '', { gate: 'end' });
  });

  it('says nothing of confirmations where the plan chose none', async () => {
    draw(running);
    await screen.findByText('Running');
    await userEvent.click(
      screen.getByRole('button', { name: /actions are not possible now/ }),
    );
    expect(
      screen.queryByRole('button', { name: 'Confirm' }),
    ).not.toBeInTheDocument();
  });

  it('skips a workload from its row, and says before what that does', async () => {
    const { onSteer } = draw(crashed);
    const row = await screen.findByRole('row', { name: /payments-worker/ });
    await userEvent.click(
      within(row).getByRole('button', { name: 'Skip payments-worker' }),
    );
    const dialog = screen.getByRole('dialog', {
      name: 'Skip payments-worker?',
    });
    expect(dialog).toHaveAccessibleDescription(
      /^Leaves one workload as it is: it is not restarted/,
    );
    expect(onSteer).not.toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Skip payments-worker' }),
    );
    expect(onSteer).toHaveBeenCalledWith('skip', '', {
      workload: crashed.workloads[1].ref,
    });
  });

  it('offers to skip what stopped it beside retry and rollback, and nothing else', async () => {
    const { onSteer } = draw(crashed);
    await screen.findByText('Stopped');
    const [offered, inRow, ...more] = screen.getAllByRole('button', {
      name: /^Skip /,
    });
    expect(more).toEqual([]);
    expect(inRow).toHaveTextContent('Skip payments-worker');
    await userEvent.click(offered);
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Skip payments-worker',
      }),
    );
    expect(onSteer).toHaveBeenCalledWith('skip', '', {
      workload: crashed.workloads[1].ref,
    });
  });

  it('says what a skipped workload still runs', async () => {
    draw(skipped);
    expect(await screen.findByText('skipped')).toBeVisible();
    expect(screen.getByText('Still on 1-29-6.')).toBeVisible();
  });

  it("gives the pod's own reason, with the last lines of its log as they were", async () => {
    draw(crashed);
    const log = await screen.findByText(/^last lines of its log:/);
    expect(log.textContent).toContain('config.yaml\npanic: dial tcp');
    expect(log).toHaveStyle({ whiteSpace: 'pre-wrap' });
  });

  it('counts down to the deadline', async () => {
    draw(watching);
    expect(
      await screen.findByText(/^Stops unless it is done within/),
    ).toHaveTextContent(/within 5[56] min$/);
  });

  it('says that it went back by itself, and why', async () => {
    draw(turnedBack);
    expect(
      await screen.findByRole('heading', { name: 'Why it went back' }),
    ).toBeVisible();
    expect(
      screen.getByText(/^payments-worker-7d9c5b6f4-x2k does not start/),
    ).toBeVisible();
  });

  it('says how to go on by hand, and says nothing where nothing is left', async () => {
    draw(stopped);
    await userEvent.click(
      await screen.findByRole('button', { name: 'How to go on by hand' }),
    );
    expect(screen.getByText(stopped.wayOn[0])).toBeVisible();
  });

  it('says nothing of going on by hand where nothing is left to do', async () => {
    draw(awaitingEnd);
    await screen.findByRole('button', { name: 'How to go back by hand' });
    expect(
      screen.queryByRole('button', { name: 'How to go on by hand' }),
    ).not.toBeInTheDocument();
  });

  it('keeps what was chosen in the record', async () => {
    draw({ ...done, options: { ...awaitingCanary.options, paceSeconds: 30 } });
    expect(
      await screen.findByText(
        'Wait for my word after the first workload · Wait for my word before it is done · Pause of 30 s between workloads',
      ),
    ).toBeVisible();
  });

  it('says that it is not live where even asking fails', async () => {
    drawState({
      ...{ state: 'shown', migration: running, events, live: false },
      problem: { kind: 'unavailable', message: 'Failed to fetch' },
      steering: { kind: 'none' },
    });
    expect(
      await screen.findByText(
        'Not live, and the last question failed. Failed to fetch',
      ),
    ).toBeVisible();
  });

  it('says how often it asks while it is not live', async () => {
    draw(running, { kind: 'none' }, false);
    expect(await screen.findByText('Not live: asked every 5 s')).toBeVisible();
  });
});
