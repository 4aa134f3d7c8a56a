import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router-dom';
import { ConfigReader } from '@backstage/core-app-api';
import { configApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { rememberedPerson } from '../signIn/rememberedPerson';
import { steps } from './steps';
import { TourButton } from './TourButton';
import { TourMemory } from './TourMemory';
import { tourMemoryApiRef } from './tourMemoryApiRef';

const config = new ConfigReader({
  demo: {
    people: [
      { user: 'user:default/paula', name: 'Paula', team: 'T', may: 'M' },
      { user: 'user:default/petra', name: 'Petra', team: 'T', may: 'M' },
    ],
  },
});

async function openPortalAt(path: string) {
  const memory = new TourMemory(window.localStorage, 'first');
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [configApiRef, config],
        [tourMemoryApiRef, memory],
      ]}
    >
      <Link to="/catalog/default/component/payments-api/mesh">
        payments-api
      </Link>
      <TourButton />
    </TestApiProvider>,
    { routeEntries: [path] },
  );
  return memory;
}

describe('the tour', () => {
  beforeEach(() => {
    window.localStorage.clear();
    rememberedPerson.write('user:default/paula');
  });

  it('leaves the home page alone, which shows it, until it is closed there', async () => {
    const memory = await openPortalAt('/');
    expect(screen.queryByRole('button', { name: /^What to try/ })).toBeNull();
    memory.close();
    expect(
      await screen.findByRole('button', { name: 'What to try: 0 of 6' }),
    ).toBeInTheDocument();
  });

  it('ticks a step when its page is opened', async () => {
    await openPortalAt('/catalog');
    screen.getByRole('button', { name: 'What to try: 0 of 6' });
    await userEvent.click(screen.getByRole('link', { name: 'payments-api' }));
    expect(
      await screen.findByRole('button', { name: 'What to try: 1 of 6' }),
    ).toBeInTheDocument();
  });

  it('opens, ticks and closes by keyboard, and gives the focus back', async () => {
    await openPortalAt('/catalog');
    const button = screen.getByRole('button', { name: 'What to try: 0 of 6' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'What to try' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(steps.length);
    const box = within(dialog).getByRole('checkbox', { name: 'Break a move' });
    box.focus();
    await userEvent.keyboard(' ');
    expect(box).toBeChecked();
    await userEvent.keyboard('{Escape}');
    expect(
      await screen.findByRole('button', { name: 'What to try: 1 of 6' }),
    ).toHaveFocus();
  });

  it('links where the person who is signed in goes on, and offers to go on as another', async () => {
    await openPortalAt('/catalog');
    await userEvent.click(screen.getByRole('button', { name: /^What to try/ }));
    const dialog = await screen.findByRole('dialog');
    const [see] = within(dialog).getAllByRole('listitem');
    expect(
      within(see).getByRole('link', { name: 'Open the page' }),
    ).toHaveAttribute('href', steps[0].path);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Go on as Petra' }),
    );
    expect(rememberedPerson.read()).toBe('user:default/petra');
  });
});
