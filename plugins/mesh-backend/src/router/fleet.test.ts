import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  connectionsSchema,
  contract,
  fleetOverviewSchema,
  meshSummarySchema,
  namespacePageSchema,
  shownObjectSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  createSandboxCluster,
  type SandboxCluster,
  demo,
} from '@mesh-plugins/sandbox-cluster';
import request from 'supertest';
import mesh from '..';
import { fakeKubernetesAccess } from '../__testUtils__/fakeKubernetesAccess';
import { group, portalEntities } from '../__testUtils__/portalEntities';
import {
  peoplePermissions,
  peopleUserInfo,
} from '../__testUtils__/portalPeople';
import { dropTestDatabases } from '../__testUtils__/testDatabases';
import { testDatabaseService } from '../__testUtils__/testDatabaseService';
import { waitUntil } from '../__testUtils__/waitUntil';

type Server = Awaited<ReturnType<typeof startTestBackend>>['server'];

const paula = mockCredentials.user.header('user:default/paula');
const leo = mockCredentials.user.header('user:default/leo');

const get = (server: Server, path: string, header = paula) =>
  request(server).get(`/api/mesh${path}`).set('Authorization', header);

const place = '/clusters/prod-eu/namespaces/payments/connections';
const asEntity = 'entityRef=component:default/payments-api';
const objectPath = (query: string) => `/clusters/prod-eu/object?${query}`;
const deployment =
  'apiVersion=apps/v1&kind=Deployment&namespace=payments&name=payments-api';

async function startPortal(sandbox: SandboxCluster, denied: string[] = []) {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      mesh,
      testDatabaseService,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          mesh: {
            ownership: { namespaceLabel: 'mesh.example/owner' },
            clusters: { 'prod-eu': { writer: { token: 'sandbox-writer' } } },
            history: { every: { seconds: 1 } },
          },
        },
      }),
      fakeKubernetesAccess([
        { name: 'prod-eu', url: sandbox.url, token: sandbox.tokens.reader },
        { name: 'gone', url: 'http://127.0.0.1:1', token: 'none' },
      ]),
      catalogServiceMock.factory({
        entities: [
          ...portalEntities,
          group('team-payments', []),
          group('all-teams', ['team-payments', 'team-ledger']),
          group('team-ledger', []),
        ],
      }),
      peopleUserInfo,
      peoplePermissions({ denied }),
    ],
  });
  const { server } = backend;
  await waitUntil(
    async () => (await get(server, '/summaries/mine')).body,
    body =>
      body.placements?.length === 2 &&
      body.placements[0].condition !== 'unreachable',
  );
  return { server, scheduler, stop: () => backend.stop() };
}

afterAll(dropTestDatabases);

describe('the routes of the fleet', () => {
  let sandbox: SandboxCluster;
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
    portal = await startPortal(sandbox);
    await waitUntil(
      async () =>
        namespacePageSchema.parse(
          (await get(portal.server, '/namespaces')).body,
        ).items,
      items => items.some(({ entityRefs }) => entityRefs.length > 1),
    );
  }, 60_000);

  afterAll(async () => {
    await portal.stop();
    await sandbox.stop();
  });

  it('answer as the contract says', async () => {
    const routes = [
      'getNamespaces',
      'getFleetRevisions',
      'getFleetTags',
      'getProblems',
      'getFleetOverview',
      'getFleetHistory',
    ] as const;
    for (const name of routes) {
      const { path, response } = contract[name];
      const { body } = await get(portal.server, path);
      expect(response.parse(body)).toEqual(body);
      const other = await get(portal.server, `${path}?cluster=nowhere`);
      expect(other.status).toBe(404);
      expect(other.body.error.message).toContain('nowhere');
    }
  });

  it('page the namespaces that have to do with the mesh, without repeating or losing one', async () => {
    const whole = namespacePageSchema.parse(
      (await get(portal.server, '/namespaces?cluster=prod-eu')).body,
    );
    const names = whole.items.map(({ namespace }) => namespace);
    expect(names).toEqual(expect.arrayContaining(['ledger', 'payments']));
    expect(names).not.toContain('kube-system');
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `limit=2&cluster=prod-eu${cursor && `&cursor=${cursor}`}`;
      const page = namespacePageSchema.parse(
        (await get(portal.server, `/namespaces?${query}`)).body,
      );
      paged.push(...page.items.map(({ namespace }) => namespace));
      expect(page.total).toBe(names.length);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(names);
    const wrong = await get(portal.server, '/namespaces?cursor=abc');
    expect(wrong.status).toBe(400);
  });

  it('say whose a namespace is, who runs there and what moves on', async () => {
    const find = async () => {
      const { body } = await get(portal.server, '/namespaces');
      return namespacePageSchema
        .parse(body)
        .items.find(({ namespace }) => namespace === 'payments-risk');
    };
    expect(await find()).toMatchObject({
      owners: [{ ref: 'group:default/team-payments', confirmed: true }],
      unclaimed: ['Deployment/risk-engine'],
      toMove: true,
    });
    sandbox.stage.label('payments-risk', {
      'istio.io/rev': 'nothing',
      'istio-injection': null,
    });
    await waitUntil(find, found => found?.condition === 'dangling');
  });

  it('count what is on the newest revision, and name the cluster that is missing', async () => {
    const { body } = await get(portal.server, '/overview');
    const overview = fleetOverviewSchema.parse(body);
    const [prod, gone] = overview.clusters;
    expect(prod).toMatchObject({ name: 'prod-eu', newest: '1-30-3' });
    expect(gone).toMatchObject({ newest: null, runs: [], problems: 1 });
    expect(overview.headline.text).toMatch(
      /^\d+ % of \d+ pods with a sidecar run the newest revision; \d+ namespaces of \d+ teams have not moved; \d+ problems\. gone has not been read/,
    );
  });

  it('draw history from looks that were taken, and only of clusters that are read', async () => {
    await portal.scheduler.triggerTask('mesh-history');
    const all = await get(portal.server, '/overview/history?cluster=prod-eu');
    const [sample] = all.body.items;
    const { body } = await get(portal.server, '/overview?cluster=prod-eu');
    expect(sample.runs).toEqual(body.runs);
    const gone = await get(portal.server, '/overview/history?cluster=gone');
    expect(gone.body.items).toEqual([]);
  });

  it('sum up what a group and its children own, and a person', async () => {
    const summary = async (path: string, header = paula) =>
      meshSummarySchema.parse(
        (await get(portal.server, `/summaries/${path}`, header)).body,
      );
    const mine = await summary('mine');
    const team = await summary('group/default/team-payments');
    const placesOf = ({ placements }: typeof team) =>
      placements.map(({ entityRef, namespace, headline }) => [
        entityRef,
        namespace,
        headline.text,
      ]);
    expect(placesOf(team)).toEqual(placesOf(mine));
    const ledger = await summary('mine', leo);
    const all = await summary('group/default/all-teams');
    expect(all.entities).toBe(team.entities + ledger.entities);
    const none = await get(portal.server, '/summaries/api/default/none');
    expect(none.status).toBe(404);
    const component = await get(
      portal.server,
      '/summaries/component/default/payments-api',
    );
    expect(component.status).toBe(400);
  });

  it('ask istiod which proxies are connected', async () => {
    const { body } = await get(portal.server, place);
    const { items } = connectionsSchema.parse(body);
    expect(items.length).toBeGreaterThan(0);
    for (const { connection } of items) {
      expect(connection).toMatchObject({ state: 'connected', synced: true });
    }
  });

  it('show an object without what could be confidential', async () => {
    const { body } = await get(portal.server, objectPath(deployment));
    const shown = shownObjectSchema.parse(body);
    expect(shown.kubectl).toBe(
      'kubectl get deployment payments-api -n payments -o yaml',
    );
    expect(shown.yaml).toContain('name: payments-api');
    expect(shown.yaml).toContain('image:');
    expect(shown.yaml).not.toMatch(/env:|args:|volumes:|managedFields/);
    const webhook = await get(
      portal.server,
      objectPath(
        'apiVersion=admissionregistration.k8s.io/v1&kind=MutatingWebhookConfiguration&name=istio-sidecar-injector-1-30-3',
      ),
    );
    expect(webhook.body.yaml).toMatch(/caBundle: sha256:[0-9a-f]{64}\n/);
  });

  it('refuse other kinds with the list of those that are shown', async () => {
    const secret = await get(
      portal.server,
      objectPath('apiVersion=v1&kind=Secret&namespace=payments&name=x'),
    );
    expect(secret.status).toBe(400);
    expect(secret.body.error.message).toContain('Deployment (apps/v1)');
    const path = await get(
      portal.server,
      objectPath('apiVersion=v1&kind=Pod&namespace=payments&name=..%2Fx'),
    );
    expect(path.status).toBe(400);
    const missing = await get(
      portal.server,
      objectPath('apiVersion=v1&kind=Pod&namespace=payments&name=nobody'),
    );
    expect(missing.status).toBe(404);
  });
});

describe('somebody who may not read the fleet', () => {
  it('sees evidence only by an entity that is placed there', async () => {
    const sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
    const { server, stop } = await startPortal(sandbox, ['mesh.fleet.read']);
    const statuses = async (paths: string[]) =>
      Promise.all(paths.map(async path => (await get(server, path)).status));
    expect(
      await statuses([
        '/overview',
        '/overview/history',
        '/namespaces',
        '/revisions',
        '/tags',
        '/problems',
        place,
        `${place}?entityRef=component:default/ledger-api`,
        `${place}?entityRef=component:default/nobody`,
        objectPath(deployment),
      ]),
    ).toEqual(Array(10).fill(403));
    expect(
      await statuses([
        `${place}?${asEntity}`,
        objectPath(`${deployment}&${asEntity}`),
        objectPath(
          'apiVersion=admissionregistration.k8s.io/v1&kind=MutatingWebhookConfiguration&name=istio-sidecar-injector-1-30-3',
        ),
      ]),
    ).toEqual([200, 200, 200]);
    expect(await statuses([`${place}?entityRef=%20`])).toEqual([400]);
    await stop();
    await sandbox.stop();
  }, 60_000);
});
