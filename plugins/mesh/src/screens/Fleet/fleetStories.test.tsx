import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeredError } from '../../testing/answeredError';
import { problems } from '../../testing/fleetListFixtures';
import { manyNamespaces, pagesOf } from '../../testing/namespaceFixtures';
import { browser } from './__testUtils__/Browser';
import { giveElementsSizes } from './__testUtils__/giveElementsSizes';
import { openMeshPage } from './__testUtils__/openMeshPage';

jest.setTimeout(60_000);

beforeEach(giveElementsSizes);
afterEach(() => jest.restoreAllMocks());

function names(): string[] {
  return within(screen.getByRole('grid'))
    .getAllByRole('rowheader')
    .map(header => header.textContent ?? '');
}

describe('the platform team on the Mesh page', () => {
  it('starts at the overview, which says how far the upgrade is', async () => {
    openMeshPage('/mesh');
    expect(
      await screen.findByRole('heading', {
        name: /71 % of 4,812 pods run 1-30-3/,
      }),
    ).toBeVisible();
    expect(browser.address).toBe('/mesh/overview');
    expect(
      screen.getByRole('img', { name: /Pods by revision from/ }),
    ).toBeVisible();
  });

  it('goes from what remains for a team to its namespaces, and back', async () => {
    openMeshPage('/mesh/overview');
    await userEvent.click(
      await screen.findByRole('link', { name: '9 namespaces to move' }),
    );
    expect(
      await screen.findByText('1 of 4 namespaces are shown.'),
    ).toBeVisible();
    expect(names()).toEqual(['payments']);
    act(() => browser.back());
    expect(
      await screen.findByRole('link', { name: '9 namespaces to move' }),
    ).toBeVisible();
  });

  it('filters to what a team still has to move; Back takes the last filter away', async () => {
    openMeshPage('/mesh/namespaces');
    await screen.findByText('4 of 4 namespaces are shown.');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Owner' }),
      'team-ledger',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Migration under way' }),
    );
    await waitFor(() => expect(names()).toEqual(['payments']));
    expect(browser.address).toBe(
      '/mesh/namespaces?owner=group%3Adefault%2Fteam-ledger&only=migrating',
    );
    act(() => browser.back());
    await waitFor(() => expect(names()).toEqual(['ledger', 'payments']));
  });

  it('keeps the cluster when another tab is opened', async () => {
    openMeshPage('/mesh/namespaces');
    await screen.findByText('4 of 4 namespaces are shown.');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Cluster' }),
      'prod-eu',
    );
    await userEvent.click(screen.getByRole('tab', { name: 'Tags' }));
    expect(
      await screen.findByRole('combobox', { name: 'Cluster' }),
    ).toHaveDisplayValue('prod-eu');
    await waitFor(() =>
      expect(browser.address).toBe('/mesh/tags?cluster=prod-eu'),
    );
  });

  it('ignores a cluster that is not there any more', async () => {
    openMeshPage('/mesh/tags?cluster=gone');
    await screen.findByRole('rowheader', { name: /old-stable/ });
    await waitFor(() =>
      expect(
        screen.getByRole('combobox', { name: 'Cluster' }),
      ).toHaveDisplayValue('All clusters'),
    );
  });

  it('loads 2,000 namespaces page by page and draws only those in sight', async () => {
    openMeshPage('/mesh/namespaces', {
      getNamespaces: pagesOf(manyNamespaces(2_000)),
    });
    expect(
      await screen.findByText('2,000 of 2,000 namespaces are shown.'),
    ).toBeVisible();
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '2001');
    expect(names().length).toBeLessThan(60);
  });

  it('opens a namespace by the keyboard', async () => {
    openMeshPage('/mesh/namespaces');
    await screen.findByText('4 of 4 namespaces are shown.');
    const [first] = screen.getAllByRole('row', { name: /ledger/ });
    act(() => first.focus());
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(document.activeElement).toHaveAttribute('aria-rowindex', '3'),
    );
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByText('4 of 6 pods still run 1-29-6.'),
    ).toBeVisible();
    expect(screen.getByText('CronJob/nightly-report')).toBeVisible();
    expect(browser.address).toBe('/mesh/namespaces?row=prod-eu%2Fpayments');
  });

  it('plans a move from the list', async () => {
    openMeshPage('/mesh/namespaces?q=payments');
    expect(
      await screen.findByRole('link', {
        name: 'Plan a move of payments in prod-eu',
      }),
    ).toHaveAttribute(
      'href',
      '/mesh/migrations/new?cluster=prod-eu&namespace=payments',
    );
  });

  it('offers to clear filters that leave nothing', async () => {
    openMeshPage('/mesh/namespaces?q=nothing-is-called-so');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(
      await screen.findByText('4 of 4 namespaces are shown.'),
    ).toBeVisible();
  });

  it('sees why a revision cannot be retired', async () => {
    openMeshPage('/mesh/revisions');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show what uses 1-29-6 in prod-eu',
      }),
    );
    expect(screen.getByText('no, for 3 reasons')).toBeVisible();
    expect(
      screen.getByText('The tags default and stable point to it.'),
    ).toBeVisible();
    expect(screen.getByText('8 pods run it')).toBeVisible();
  });

  it('opens the problem that a link names', async () => {
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    const [problem] = problems;
    openMeshPage(
      `/mesh/problems?problem=${encodeURIComponent(problem.id)}&severity=note`,
    );
    expect(await screen.findByText(problem.remedy.text)).toBeVisible();
    expect(scrolled).toHaveBeenCalled();
  });

  it('says that the problem of a link is over', async () => {
    openMeshPage('/mesh/problems?problem=MESH301/solved');
    expect(
      await screen.findByText(/The problem that the link names is over/),
    ).toBeVisible();
  });

  it('says since when and why a cluster is not read, above every list', async () => {
    openMeshPage('/mesh/revisions');
    expect(
      await screen.findByText(/connect ETIMEDOUT 10.0.0.3:6443/),
    ).toBeVisible();
  });

  it('follows the fleet while it is shown', async () => {
    let tags = 2;
    const api = openMeshPage('/mesh/tags', {
      getFleetTags: async () => {
        const { fleetTags } = await import('../../testing/fleetListFixtures');
        return fleetTags.slice(0, tags);
      },
    });
    await screen.findByRole('rowheader', { name: /old-stable/ });
    tags = 1;
    act(() => api.announce('fleet'));
    expect(
      await screen.findByText('1 tag, and it points to a revision.'),
    ).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    const error = await answeredError(403, 'You may not read the fleet.');
    openMeshPage('/mesh/problems', {
      getProblems: async () => {
        throw error;
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /mesh\.fleet\.read/,
    );
  });

  it('asks the backend for the migrations of one person', async () => {
    const asked: object[] = [];
    openMeshPage('/mesh/migrations?by=user:default/paula&phase=stopped', {
      getMigrations: async query => {
        asked.push(query);
        return { items: [], unreadable: [], nextCursor: null };
      },
    });
    expect(
      await screen.findByText('No migration matches the filters.'),
    ).toBeVisible();
    expect(asked[0]).toEqual({
      limit: 50,
      by: 'user:default/paula',
      phase: 'stopped',
    });
  });
});
