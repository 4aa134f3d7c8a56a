import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  defaultMigrationOptions,
  type Plan,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  blockedPlan,
  downtimePlan,
  evictionPlan,
  leftBehindPlan,
  readyPlan,
} from '../../testing/planFixtures';
import {
  mixedPreview,
  notAskedPreview,
  versionOnly,
} from '../../testing/previewFixtures';
import type { PlanForm, PlanNotice, PlanState } from './planState';
import type { PodChangesState } from './podChangesState';
import { PlanView } from './PlanView';

function shown(
  plan: Plan,
  rest: Partial<Extract<PlanState, { state: 'shown' }>> = {},
): PlanState {
  return {
    state: 'shown',
    plan,
    chosen: true,
    activity: 'none',
    notice: null,
    ...rest,
  };
}

function draw(
  state: PlanState,
  form: Partial<PlanForm> = {},
  podChanges: PodChangesState = { state: 'answered', preview: versionOnly },
) {
  const callbacks = {
    onTarget: jest.fn(),
    onForm: jest.fn(),
    onAgain: jest.fn(),
    onAskAgain: jest.fn(),
    onStart: jest.fn(),
  };
  renderInTestApp(
    <PlanView
      state={state}
      address={{
        cluster: 'prod-eu',
        namespace: 'payments',
        target: readyPlan.target,
        entityRef: null,
      }}
      podChanges={podChanges}
      form={{
        reason: 'upgrade window',
        options: defaultMigrationOptions,
        ...form,
      }}
      callbacks={callbacks}
    />,
  );
  return callbacks;
}

const start = () =>
  screen.findByRole('button', { name: 'Start the migration' });

describe('PlanView', () => {
  it('says which cluster it waits for once it takes long', async () => {
    draw({ state: 'loading', slow: true });
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Waiting for prod-eu: the namespace payments is read afresh for the plan.',
    );
  });

  it('says what is missing in an address without a namespace', async () => {
    draw({ state: 'no-address' });
    expect(
      await screen.findByText('This address names no namespace'),
    ).toBeVisible();
  });

  it('says which permission is missing, in the words of the server', async () => {
    draw({
      state: 'failed',
      failure: { kind: 'forbidden', message: 'You may not make plans.' },
    });
    expect(await screen.findByText('You may not make plans.')).toBeVisible();
    expect(screen.getByText(/mesh\.plan\.create/)).toBeVisible();
  });

  it('shows before the start what is written, to what, and how to take it back', async () => {
    draw(shown(readyPlan));
    expect(
      await screen.findByText('Ready to start. 2 workloads, 6 pods.'),
    ).toBeVisible();
    expect(
      screen.getByText(/Nothing is written until you start\./),
    ).toBeVisible();
    expect(screen.getByText('istio.io/rev: stable → 1-30-3')).toBeVisible();
    expect(screen.getByText(readyPlan.wayBack[0])).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: '2 fields, and nothing else' }),
    );
    const writes = screen.getByRole('table', {
      name: 'Every field that is written',
    });
    expect(within(writes).getAllByRole('row')).toHaveLength(3);
    const restarts = screen.getByRole('table', {
      name: 'Workloads of payments in the order of their restarts',
    });
    const rows = within(restarts).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /^1payments-apifirst, as the canaryDeployment4 pods/,
    );
    expect(
      screen.getByText(/^Proxy 1\.29\.6 → 1\.30\.3; nothing else\./),
    ).toHaveTextContent('(all workloads)');
  });

  it.each([
    ['says', readyPlan.plannedLabels, 1],
    ['does not say', readyPlan.presentLabels, 0],
  ])(
    '%s that new pods follow the labels where the labels change or stay',
    async (_, plannedLabels, times) => {
      draw(shown({ ...readyPlan, plannedLabels }));
      await start();
      expect(
        screen.queryAllByText(/^From the change of the labels/),
      ).toHaveLength(times);
    },
  );

  it('starts with one click where nothing is in the way', async () => {
    const { onStart } = draw(shown(readyPlan));
    await userEvent.click(await start());
    expect(onStart).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['no reason is given', shown(readyPlan), { reason: ' ' }, 'Say why first.'],
    [
      'a check blocks',
      shown(blockedPlan),
      {},
      'The namespace has the Gateway edge.',
    ],
    [
      'the person may not',
      shown({ ...readyPlan, mayStart: { allowed: false, why: 'Not yours.' } }),
      {},
      'Not yours.',
    ],
    [
      'it is being started',
      shown(readyPlan, { activity: 'starting' }),
      {},
      'The migration is being started.',
    ],
    [
      'the plan is being made again',
      shown(readyPlan, { activity: 'renewing' }),
      {},
      'The plan is being made again.',
    ],
  ])('cannot be started while %s', async (_, state, form, why) => {
    draw(state, form);
    expect(await start()).toBeDisabled();
    expect(await start()).toHaveAccessibleDescription(why);
  });

  it('shows blockers and what is not determined without a click', async () => {
    draw(shown(blockedPlan));
    expect(await screen.findByText('1 blocker')).toBeVisible();
    expect(
      screen.getByText('Move gateways by hand, with their own procedure.'),
    ).toBeVisible();
    expect(
      screen.getByText('Gateway payments/edge, class istio'),
    ).toBeVisible();
    expect(
      screen.getByText('The cluster did not answer the access review.'),
    ).toBeVisible();
    expect(screen.getByText('blocks the start')).toBeVisible();
  });

  it('lists every check on demand', async () => {
    draw(shown(readyPlan));
    const all = await screen.findByRole('button', { name: 'All 3 checks' });
    expect(
      screen.queryByText('Both revisions share one trust root'),
    ).not.toBeInTheDocument();
    await userEvent.click(all);
    expect(
      screen.getByText('Both revisions share one trust root'),
    ).toBeVisible();
  });

  it('asks for consent where a workload is down while it restarts, by its name', async () => {
    const { onForm } = draw(shown(downtimePlan));
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'I accept that these are down while they restart: batch',
      }),
    );
    expect(onForm).toHaveBeenCalledWith({
      reason: 'upgrade window',
      options: { ...defaultMigrationOptions, acceptDowntime: true },
    });
  });

  it('asks for no consent where nothing is down', async () => {
    draw(shown(readyPlan));
    await start();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('keeps impossible targets in the list, with the reason', async () => {
    const { onTarget } = draw(shown(readyPlan));
    await userEvent.click(
      await screen.findByRole('button', { name: /^Target/ }),
    );
    const impossible = screen.getByRole('option', {
      name: 'revision 1-29-6 (1.29.6): payments is already there.',
    });
    expect(impossible).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(
      screen.getByRole('option', { name: 'tag canary → 1-30-3 (1.30.3)' }),
    );
    expect(onTarget).toHaveBeenCalledWith({ kind: 'tag', name: 'canary' });
  });

  it('asks only where to while nothing is chosen', async () => {
    draw(shown(readyPlan, { chosen: false }));
    expect(
      await screen.findByText(/Choose where payments is to move/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Start the migration' }),
    ).not.toBeInTheDocument();
  });

  it('says what changed when the plan was not the present one any more', async () => {
    const notice: PlanNotice = {
      kind: 'stale',
      message: 'The plan changed.',
      changes: [
        { kind: 'workload-added', workload: 'payments-batch' },
        { kind: 'target', from: '1-29-6', to: '1-30-3' },
        { kind: 'labels' },
      ],
    };
    draw(shown(readyPlan, { notice }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('payments-batch is new.');
    expect(alert).toHaveTextContent(
      'The target gives 1-30-3 instead of 1-29-6.',
    );
    expect(alert).toHaveTextContent('Nothing was written.');
    expect(await start()).toBeEnabled();
  });

  it('gives the sentence of the server where the page sees no change itself', async () => {
    const message = 'Another migration of payments is open.';
    draw(shown(readyPlan, { notice: { kind: 'stale', message, changes: [] } }));
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
  });

  it('says why it was not started', async () => {
    const notice: PlanNotice = {
      kind: 'start-failed',
      failure: { kind: 'unavailable', message: 'Failed to fetch' },
    };
    draw(shown(readyPlan, { notice }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It was not started. Failed to fetch',
    );
  });

  it('does not wait for the injectors', async () => {
    draw(shown(readyPlan), {}, { state: 'asking' });
    expect(await start()).toBeEnabled();
    expect(screen.getByText('Proxy 1.29.6 → 1.30.3.')).toBeVisible();
    expect(screen.getByText(/^Both injectors are being asked/)).toBeVisible();
  });

  it('says each change of the pods once, with its workloads, and every value on demand', async () => {
    const preview = mixedPreview;
    draw(shown(readyPlan), {}, { state: 'answered', preview });
    expect(await screen.findByText(/^Proxy .* and: /)).toHaveTextContent(
      '(payments-api, payments-worker)',
    );
    await userEvent.click(screen.getByRole('button', { name: 'All 6 values' }));
    const table = screen.getByRole('table', {
      name: 'What changes in the pods of payments-api, payments-worker',
    });
    expect(
      within(table).getByRole('row', { name: /resources\.limits\.cpu/ }),
    ).toHaveTextContent('istio-proxyresources.limits.cpu2(removed)');
  });

  it('says what would be refused before what would change', async () => {
    const preview = mixedPreview;
    draw(shown(readyPlan), {}, { state: 'answered', preview });
    const refused = await screen.findByText(
      /^The injector of revision 1-30-3 refuses these pods/,
    );
    expect(refused).toHaveTextContent('No new pod would come up.');
    const changed = screen.getByText(/^Proxy .* and: /);
    expect(
      refused.compareDocumentPosition(changed) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    expect(screen.getByText(/^Workloads may be missing here\./)).toBeVisible();
  });

  it('says why it was not asked, and asks again', async () => {
    const preview = notAskedPreview;
    const { onAskAgain } = draw(
      shown(readyPlan),
      {},
      { state: 'answered', preview },
    );
    expect(
      await screen.findByText(/a port-forward to istiod is forbidden/),
    ).toBeVisible();
    expect(screen.getByText('Proxy 1.29.6 → 1.30.3.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(onAskAgain).toHaveBeenCalledTimes(1);
  });

  it('can be started where the injectors could not be asked', async () => {
    const failure = { kind: 'unavailable', message: 'No answer.' } as const;
    draw(shown(readyPlan), {}, { state: 'failed', failure });
    expect(await start()).toBeEnabled();
    expect(
      screen.getByText('What else changes was not asked. No answer.'),
    ).toBeVisible();
  });

  it('asks for consent to evictions, naming whose pods they are', async () => {
    const { onForm } = draw(shown(evictionPlan));
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'I accept that the pods of these are evicted one after the other, since their strategy renews none: ledger-db',
      }),
    );
    expect(onForm).toHaveBeenCalledWith({
      reason: 'upgrade window',
      options: { ...defaultMigrationOptions, acceptEviction: true },
    });
  });

  it('asks for consent where nobody can check connections, and not where istiod is silent for now', async () => {
    const withFinding = (severity: 'blocker' | 'note') => ({
      ...readyPlan,
      checks: [
        ...readyPlan.checks,
        {
          ...{ check: 'MESH140', title: 'istiod can be asked' },
          outcome: 'found' as const,
          findings: [
            {
              ...{ code: 'MESH140', severity, evidence: [] },
              message: { code: 'MESH140', text: 'Nobody can.', params: {} },
              remedy: { code: 'MESH140.remedy', text: 'Let it.', params: {} },
            },
          ],
        },
      ],
    });
    const name =
      /^I accept that nobody checks whether the proxies are connected to/;
    const { onForm } = draw(shown(withFinding('blocker')));
    await userEvent.click(await screen.findByRole('checkbox', { name }));
    expect(onForm).toHaveBeenCalledWith({
      reason: 'upgrade window',
      options: { ...defaultMigrationOptions, acceptUnaskedConnections: true },
    });
    cleanup();
    draw(shown(withFinding('note')));
    await start();
    expect(screen.queryByRole('checkbox', { name })).toBeNull();
  });

  it('asks whether a pod that nothing would make anew may stay as it is', async () => {
    const { onForm } = draw(shown(leftBehindPlan));
    const name =
      'I accept that these stay as they are, since nothing would make them anew: toolbox';
    await userEvent.click(await screen.findByRole('checkbox', { name }));
    expect(onForm).toHaveBeenCalledWith({
      reason: 'upgrade window',
      options: { ...defaultMigrationOptions, acceptLeftBehind: true },
    });
  });

  it('says of each way of renewal what will be felt, in one order', async () => {
    draw(shown(evictionPlan));
    const rows = within(
      await screen.findByRole('table', {
        name: 'Workloads of payments in the order of their restarts',
      }),
    ).getAllByRole('row');
    expect(rows.slice(1).map(row => row.textContent?.[0])).toEqual([
      ...['1', '2', '3', '4'],
    ]);
    expect(rows[3]).toHaveTextContent(
      /evicted one after the other .* wait for disruption budget ledger-db/,
    );
    expect(rows[4]).toHaveTextContent(
      /restarted by Argo Rollouts.*at its limit of 5/,
    );
  });

  it('tells what is waited for by choice apart from what the workloads take', async () => {
    draw(shown(readyPlan));
    expect(
      await screen.findByText(
        'About: labels 5 s · workloads 2 min · watching the first 1 min · verification 10 s',
      ),
    ).toBeVisible();
  });

  it('shows whoever chooses nothing one folded line of options', async () => {
    draw(shown(readyPlan));
    const more = await screen.findByRole('button', { name: 'More options' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it.each([
    ['Wait for my word after the first workload', { afterCanary: true }],
    ['Wait for my word before it is done', { beforeDone: true }],
  ])('%s', async (name, confirm) => {
    const { onForm } = draw(shown(readyPlan));
    await userEvent.click(
      await screen.findByRole('button', { name: 'More options' }),
    );
    await userEvent.click(screen.getByRole('checkbox', { name }));
    const usual = defaultMigrationOptions;
    expect(onForm).toHaveBeenCalledWith({
      reason: 'upgrade window',
      options: { ...usual, confirm: { ...usual.confirm, ...confirm } },
    });
  });

  it.each([
    ['Workloads at once, after the first', '3', { workloadsAtOnce: 3 }],
    ['Pause between workloads', '5 min', { paceSeconds: 300 }],
    ['Watch the first workload for', '1 h', { canaryWatchSeconds: 3600 }],
    ['Watch everything at the end for', 'not at all', { soakSeconds: 0 }],
    ['Stop unless it is done within', '4 h', { deadlineMinutes: 240 }],
  ])('%s: %s', async (label, choice, options) => {
    const { onForm } = draw(shown(readyPlan));
    await userEvent.click(
      await screen.findByRole('button', { name: 'More options' }),
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: label }),
      choice,
    );
    expect(onForm).toHaveBeenCalledWith({
      reason: 'upgrade window',
      options: { ...defaultMigrationOptions, ...options },
    });
  });

  it('says what happens where it fails, as it was chosen', async () => {
    const options = {
      ...defaultMigrationOptions,
      onFailure: 'rollback' as const,
    };
    const { onForm } = draw(shown(readyPlan), { options });
    expect(
      await screen.findByText(/the migration goes back by itself/),
    ).toBeVisible();
    // What was chosen is not hidden.
    expect(
      screen.getByRole('button', { name: 'More options (1 chosen)' }),
    ).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(
      screen.getByRole('radio', { name: 'stop, keep, tell me' }),
    );
    expect(onForm).toHaveBeenCalledWith({
      reason: 'upgrade window',
      options: defaultMigrationOptions,
    });
  });

  it('says how to go on by hand', async () => {
    draw(shown(readyPlan));
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'How to do all of it by hand',
      }),
    );
    expect(screen.getByText(readyPlan.wayForward[0])).toBeVisible();
  });
});
