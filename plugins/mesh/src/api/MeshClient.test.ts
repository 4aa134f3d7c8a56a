import { mockApis } from '@backstage/frontend-test-utils';
import { clusters, revisions } from '../testing/clusterFixtures';
import { events, running } from '../testing/migrationFixtures';
import { drifted, meshOf } from '../testing/placementFixtures';
import { readyPlan } from '../testing/planFixtures';
import { MeshClient } from './MeshClient';

interface Call {
  url: string;
  method: string;
  body: unknown;
}

function clientThatIsAnswered(answer: unknown, status = 200) {
  const calls: Call[] = [];
  const client = new MeshClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://portal' }),
    identityApi: mockApis.identity({ userEntityRef: 'user:default/paula' }),
    fetchApi: {
      fetch: async (input, init) => {
        init?.signal?.throwIfAborted();
        calls.push({
          url: String(input),
          method: init?.method ?? 'GET',
          body: init?.body ? JSON.parse(String(init.body)) : undefined,
        });
        return new Response(JSON.stringify(answer), {
          status,
          headers: { 'Content-Type': 'application/json' },
        });
      },
    },
  });
  return { client, calls };
}

describe('MeshClient', () => {
  it('asks for the state of an entity by its parts', async () => {
    const { client, calls } = clientThatIsAnswered(meshOf(drifted));
    const mesh = await client.getEntityMesh('component:default/payments-api');
    expect(mesh.placements[0].condition).toBe('drifted');
    expect(calls[0]).toEqual({
      url: 'http://portal/api/mesh/entities/component/default/payments-api/mesh',
      method: 'GET',
      body: undefined,
    });
  });

  it('escapes what comes from names', async () => {
    const { client, calls } = clientThatIsAnswered({ items: revisions });
    await client.getRevisions('a/b c');
    expect(calls[0].url).toBe(
      'http://portal/api/mesh/clusters/a%2Fb%20c/revisions',
    );
  });

  it.each<[(client: MeshClient) => Promise<unknown>, string]>([
    [client => client.getFleetOverview({}), '/overview'],
    [
      client => client.getFleetHistory({ hours: 24 }),
      '/overview/history?hours=24',
    ],
    [
      client => client.getFleetRevisions({ cluster: 'a' }),
      '/revisions?cluster=a',
    ],
    [client => client.getFleetTags({}), '/tags'],
    [client => client.getProblems({}), '/problems'],
    [client => client.getNamespaces({ limit: 5 }), '/namespaces?limit=5'],
    [client => client.getMyMeshSummary(), '/summaries/mine'],
    [
      client => client.getMeshSummary('group:default/team-payments'),
      '/summaries/group/default/team-payments',
    ],
    [
      client =>
        client.getConnections({ cluster: 'a', namespace: 'b', entityRef: 'c' }),
      '/clusters/a/namespaces/b/connections?entityRef=c',
    ],
    [
      client =>
        client.getShownObject({
          ...{ cluster: 'a', apiVersion: 'v1' },
          ...{ kind: 'Namespace', name: 'b' },
        }),
      '/clusters/a/object?apiVersion=v1&kind=Namespace&name=b',
    ],
    [
      client =>
        client.getExplanation({
          ...{ cluster: 'a', namespace: 'b' },
          podLabel: ['c=d', 'e-'],
        }),
      '/explain?cluster=a&namespace=b&podLabel=c%3Dd&podLabel=e-',
    ],
  ])('asks each route at its address (%#)', async (ask, path) => {
    // What is asked for is looked at here; that the empty answer is not accepted, too.
    const { client, calls } = clientThatIsAnswered({});
    await expect(ask(client)).rejects.toThrow();
    expect(calls.map(({ url }) => url)).toEqual([
      `http://portal/api/mesh${path}`,
    ]);
  });

  it('leaves out queries that are not given', async () => {
    const { client, calls } = clientThatIsAnswered({
      items: [running],
      nextCursor: null,
    });
    await client.getMigrations({ cluster: 'prod-eu', namespace: undefined });
    expect(calls[0].url).toBe(
      'http://portal/api/mesh/migrations?cluster=prod-eu',
    );
  });

  it('sends plans, starts and requests as JSON', async () => {
    const plan = clientThatIsAnswered(readyPlan);
    const request = {
      cluster: 'prod-eu',
      namespace: 'payments',
      target: readyPlan.target,
    };
    await plan.client.createPlan(request);
    expect(plan.calls[0]).toEqual({
      url: 'http://portal/api/mesh/plans',
      method: 'POST',
      body: request,
    });

    const steer = clientThatIsAnswered(running);
    const asked = { expectedVersion: 7, reason: 'lunch' };
    await steer.client.steerMigration(running.id, 'pause', asked);
    expect(steer.calls[0]).toEqual({
      url: `http://portal/api/mesh/migrations/${running.id}/pause`,
      method: 'POST',
      body: asked,
    });
  });

  it('asks only for events that it does not know', async () => {
    const { client, calls } = clientThatIsAnswered({
      items: events,
      more: false,
    });
    await client.getMigrationEvents(running.id, 4);
    expect(calls[0].url).toBe(
      `http://portal/api/mesh/migrations/${running.id}/events?after=4`,
    );
  });

  it('ends a request that nobody waits for any more', async () => {
    const { client } = clientThatIsAnswered(clusters);
    const left = AbortSignal.abort(new Error('left'));
    await expect(client.getClusters({ signal: left })).rejects.toThrow('left');
  });

  it('throws what the server says', async () => {
    const { client } = clientThatIsAnswered(
      {
        error: { name: 'NotAllowedError', message: 'You may not.' },
        response: { statusCode: 403 },
      },
      403,
    );
    await expect(client.getClusters()).rejects.toMatchObject({
      statusCode: 403,
      body: { error: { message: 'You may not.' } },
    });
  });

  it('does not pass on an answer that the contract does not know', async () => {
    const { client } = clientThatIsAnswered({ ...clusters, items: 'none' });
    await expect(client.getClusters()).rejects.toThrow();
  });
});
