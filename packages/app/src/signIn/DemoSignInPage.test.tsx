import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfigReader } from '@backstage/core-app-api';
import {
  configApiRef,
  discoveryApiRef,
  type IdentityApi,
} from '@backstage/core-plugin-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { DemoSignInPage } from './DemoSignInPage';
import { rememberedPerson } from './rememberedPerson';

const config = new ConfigReader({
  demo: {
    people: [
      {
        user: 'user:default/paula',
        name: 'Paula Prieto',
        team: 'Payments',
        may: 'Runs migrations of payments.',
      },
      {
        user: 'user:default/petra',
        name: 'Petra Novak',
        team: 'Platform',
        may: 'Runs migrations of every namespace.',
      },
    ],
  },
});

/** Answers like the portal's auth backend and keeps who asked. */
function fakePortal(knows: readonly string[]) {
  const asked: (string | null)[] = [];
  jest.spyOn(window, 'fetch').mockImplementation(async (_url, init) => {
    const user = new Headers(init?.headers).get('X-Mesh-Demo-User');
    asked.push(user);
    return user !== null && knows.includes(user)
      ? Response.json({
          profile: { displayName: user },
          providerInfo: {},
          backstageIdentity: {
            token: 'e30.e30.signature',
            identity: {
              type: 'user',
              userEntityRef: user,
              ownershipEntityRefs: [user],
            },
          },
        })
      : Response.json(
          {
            error: { name: 'AuthenticationError', message: 'Unknown person.' },
          },
          { status: 401 },
        );
  });
  return asked;
}

async function openSignInPage() {
  const sessions: IdentityApi[] = [];
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [configApiRef, config],
        [discoveryApiRef, { getBaseUrl: async () => 'http://portal/api/auth' }],
      ]}
    >
      <DemoSignInPage onSignInSuccess={session => sessions.push(session)} />
    </TestApiProvider>,
  );
  return sessions;
}

describe('DemoSignInPage', () => {
  beforeEach(() => rememberedPerson.forget());
  afterEach(() => jest.restoreAllMocks());

  it('says of each person what that person may do', async () => {
    fakePortal([]);
    await openSignInPage();
    expect(
      screen.getByRole('button', {
        name: 'Paula Prieto, Payments Runs migrations of payments.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^Petra Novak, Platform/ }),
    ).toBeInTheDocument();
  });

  it('signs in by keyboard alone', async () => {
    const asked = fakePortal(['user:default/petra']);
    const sessions = await openSignInPage();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(sessions).toHaveLength(1));
    expect(asked).toEqual(['user:default/petra']);
    expect(await sessions[0].getBackstageIdentity()).toMatchObject({
      userEntityRef: 'user:default/petra',
    });
  });

  it('goes on as the person whom the tab remembers, until that person signs out', async () => {
    rememberedPerson.write('user:default/paula');
    fakePortal(['user:default/paula']);
    const sessions = await openSignInPage();
    await waitFor(() => expect(sessions).toHaveLength(1));
    await sessions[0].signOut();
    expect(rememberedPerson.read()).toBeUndefined();
  });

  it('offers the people again, with the reason, when signing in fails', async () => {
    rememberedPerson.write('user:default/gone');
    fakePortal([]);
    await openSignInPage();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Signing in did not work\. .*Unknown person\..* Choose a person to try again\./,
    );
    expect(screen.getByRole('button', { name: /^Paula Prieto/ })).toBeEnabled();
  });
});
