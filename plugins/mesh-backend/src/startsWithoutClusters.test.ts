import { mockCredentials } from '@backstage/backend-test-utils';
import type { ClustersResponse } from '@mesh-plugins/backstage-plugin-mesh-common';
import { startPortal } from './__testUtils__/portal/startPortal';
import { waitUntil } from './__testUtils__/waitUntil';

const unreachable = {
  serviceLocatorMethod: { type: 'multiTenant' },
  clusterLocatorMethods: [
    {
      type: 'config',
      clusters: [
        {
          name: 'prod-eu',
          // The discard port: nobody listens there.
          url: 'http://127.0.0.1:9',
          authProvider: 'serviceAccount',
          serviceAccountToken: 'reader',
        },
      ],
    },
  ],
};

/** What a portal says of its clusters once it has found out what is wrong. */
async function clustersOf(
  kubernetes: typeof unreachable | null,
): Promise<ClustersResponse> {
  const portal = await startPortal({ kubernetes });
  const Authorization = mockCredentials.user.header('user:default/petra');
  const ask = async (): Promise<ClustersResponse> => {
    const answer = await fetch(`${portal.url}/api/mesh/clusters`, {
      headers: { Authorization },
    });
    return answer.json();
  };
  let said: ClustersResponse = { items: [], problem: null };
  try {
    await waitUntil(
      async () => (said = await ask()),
      ({ items, problem }) => Boolean(problem) || isTried(items),
    );
    return said;
  } finally {
    await portal.stop();
  }
}

/** The first lists have ended, one way or another. */
function isTried(items: ClustersResponse['items'] = []): boolean {
  return (
    items.length > 0 &&
    items.every(
      ({ freshness }) =>
        freshness.state !== 'never' || !freshness.why.includes('is under way'),
    )
  );
}

describe('beside the real kubernetes plugin, mesh starts', () => {
  it('with an empty section, and says what to configure', async () => {
    const { items, problem } = await clustersOf(null);
    expect(items).toEqual([]);
    expect(problem).toContain('kubernetes');
  }, 240_000);

  it('with a cluster that nobody reaches, and says why', async () => {
    const { items, problem } = await clustersOf(unreachable);
    expect(problem).toBeNull();
    expect(items).toMatchObject([
      {
        name: 'prod-eu',
        freshness: {
          state: 'never',
          why: expect.stringContaining('127.0.0.1:9'),
        },
        writer: { state: 'read-only' },
      },
    ]);
  }, 240_000);
});
