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
  entityMeshSchema,
  explanationSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import request from 'supertest';
import mesh from '..';
import { fakeKubernetesAccess } from '../__testUtils__/fakeKubernetesAccess';
import { portalEntities } from '../__testUtils__/portalEntities';
import {
  peoplePermissions,
  peopleUserInfo,
} from '../__testUtils__/portalPeople';
import { dropTestDatabases } from '../__testUtils__/testDatabases';
import { testDatabaseService } from '../__testUtils__/testDatabaseService';
import { waitUntil } from '../__testUtils__/waitUntil';

type Server = Awaited<ReturnType<typeof startTestBackend>>['server'];

const paula = mockCredentials.user.header('user:default/paula');

const get = (server: Server, path: string) =>
  request(server).get(`/api/mesh${path}`).set('Authorization', paula);

const explain = (server: Server, query: string, namespace = 'payments') =>
  get(server, `/explain?cluster=prod-eu&namespace=${namespace}${query}`);

const paymentsApi = 'entityRef=component:default/payments-api';

async function startPortal(sandbox: SandboxCluster, denied: string[] = []) {
  const backend = await startTestBackend({
    features: [
      mesh,
      testDatabaseService,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => mockServices.scheduler(),
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      }),
      fakeKubernetesAccess([
        { name: 'prod-eu', url: sandbox.url, token: sandbox.tokens.reader },
        { name: 'gone', url: 'http://127.0.0.1:1', token: 'none' },
      ]),
      catalogServiceMock.factory({ entities: portalEntities }),
      peopleUserInfo,
      peoplePermissions({ denied }),
    ],
  });
  const { server } = backend;
  await waitUntil(
    async () => podsOf(server),
    found => found.length > 0,
  );
  const [pod] = await podsOf(server);
  return { server, pod, stop: () => backend.stop() };
}

async function podsOf(server: Server): Promise<string[]> {
  const path = '/entities/component/default/payments-api/mesh';
  const { body, status } = await get(server, path);
  if (status !== 200) return [];
  return entityMeshSchema
    .parse(body)
    .placements.flatMap(({ workloads }) => workloads)
    .flatMap(({ pods }) => pods)
    .map(({ name }) => name);
}

afterAll(dropTestDatabases);

describe('the route that explains', () => {
  let sandbox: SandboxCluster;
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
    portal = await startPortal(sandbox);
  }, 60_000);

  afterAll(async () => {
    await portal.stop();
    await sandbox.stop();
  });

  const answered = async (query: string, namespace?: string) => {
    const { status, body } = await explain(portal.server, query, namespace);
    expect([status, body.error?.message]).toEqual([200, undefined]);
    const explanation = explanationSchema.parse(body);
    expect(explanation).toEqual(body);
    return explanation;
  };

  it('tells the whole chain for a pod', async () => {
    const explanation = await answered(`&pod=${portal.pod}`);
    expect(explanation).toMatchObject({
      pod: portal.pod,
      freshness: { state: 'live' },
      answer: 'as-asked',
      wouldGet: { kind: 'revision', revision: '1-29-6' },
      carried: {
        state: 'known',
        value: { running: { revision: '1-29-6' } },
      },
      connection: { connection: { state: expect.any(String) } },
    });
    expect(explanation.webhooks).toMatchObject({
      value: { others: expect.any(Number) },
    });
  });

  it('tells what a plain pod of the namespace would get', async () => {
    expect(await answered('')).toMatchObject({
      pod: null,
      answer: 'would-get',
      carried: null,
      connection: null,
      toMakeItSo: [],
    });
  });

  it('lets labels that are given take the place of the live ones, and says so', async () => {
    const explanation = await answered(
      `&pod=${portal.pod}&namespaceLabel=istio.io/rev=1-30-3&namespaceLabel=istio-injection-`,
    );
    expect(explanation).toMatchObject({
      answer: 'would-get',
      wouldGet: { revision: '1-30-3' },
      toMakeItSo: [
        'kubectl label namespace payments istio-injection- istio.io/rev=1-30-3 --overwrite',
      ],
    });
    const { labels } = explanation;
    expect(labels.state === 'known' && labels.value).toContainEqual(
      expect.objectContaining({
        key: 'istio.io/rev',
        place: 'namespace-label',
        value: '1-30-3',
        assumed: true,
      }),
    );
  });

  it('tells what pods of a namespace would get that is yet to be made', async () => {
    expect(
      await answered(
        '&namespaceLabel=istio.io/rev=1-30-3&podAnnotation=note=a%20b&hostNetwork=true',
        'not-yet',
      ),
    ).toMatchObject({
      answer: 'would-get-none',
      wouldGet: { kind: 'none', reason: 'host-network' },
    });
  });

  it('says what is not there, and as of when', async () => {
    const { server } = portal;
    const failures = await Promise.all([
      get(server, '/explain?cluster=nowhere&namespace=payments'),
      explain(server, '', 'not-yet'),
      explain(server, '&pod=payments-api-gone'),
    ]);
    expect(failures.map(({ status }) => status)).toEqual([404, 404, 404]);
    const messages = failures.map(({ body }) => body.error.message);
    expect(messages[0]).toContain('nowhere');
    expect(messages[1]).toMatch(/no namespace not-yet, as of 20/);
    expect(messages[2]).toMatch(/payments-api-gone is not in .* as of 20/);
  });

  it('leaves unknown what could never be read, with the reason', async () => {
    const path = '/explain?cluster=gone&namespace=payments&pod=payments-api-1';
    const { status, body } = await get(portal.server, path);
    expect(status).toBe(200);
    expect(explanationSchema.parse(body)).toMatchObject({
      answer: 'unknown',
      freshness: { state: 'never', why: expect.stringMatching(/\S/) },
      labels: { state: 'unknown', why: expect.stringMatching(/\S/) },
      webhooks: { state: 'unknown', why: expect.stringMatching(/\S/) },
      carried: { state: 'unknown', why: expect.stringMatching(/\S/) },
      connection: null,
    });
  });

  it.each([
    ['&namespaceLabel=__proto__=x', 'namespaceLabel'],
    ['&namespaceLabel=a=1&namespaceLabel=a=2', 'given twice'],
    ['&namespaceLabel[a]=b', 'namespaceLabel'],
    ['&podLabel[__proto__]=b', 'podLabel'],
    ['&podLabel=no-sign', 'podLabel'],
    [`&podLabel=a=${'x'.repeat(4_000)}`, 'podLabel'],
    [`&podAnnotation=a=${'x'.repeat(4_000)}`, 'podAnnotation'],
    [`&podLabel=${'a'.repeat(4_000)}=x`, 'podLabel'],
    ['&hostNetwork=yes', 'hostNetwork'],
    ['&hostNetwork=true&hostNetwork=false', 'hostNetwork'],
    ['&pod=../../secrets', 'pod'],
    ['&pod=a&pod=b', 'pod'],
    ['&pod[$ne]=a', 'pod'],
    ['&namespace=other', 'namespace'],
    ['&cluster=other', 'cluster'],
    [
      Array.from({ length: 40 }, (_, each) => `&podLabel=a${each}=x`).join(''),
      'podLabel',
    ],
  ])(
    'refuses what is no question, and names what is wrong: case %#',
    async (query, named) => {
      const { status, body } = await explain(portal.server, query);
      expect(status).toBe(400);
      expect(body.error.message).toContain(named);
      expect(body.error.message.length).toBeLessThan(400);
    },
  );

  it('takes keys that every object inherits as what they are', async () => {
    const explanation = await answered('&podLabel=constructor=x');
    expect(explanation.wouldGet.kind).toBe('revision');
  });
});

describe('whoever may not read the fleet', () => {
  let sandbox: SandboxCluster;
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
    portal = await startPortal(sandbox, ['mesh.fleet.read']);
  }, 60_000);

  afterAll(async () => {
    await portal.stop();
    await sandbox.stop();
  });

  it('is told only of namespaces where an entity of theirs runs', async () => {
    const { server, pod } = portal;
    const asked = await Promise.all([
      explain(server, `&pod=${pod}&${paymentsApi}`),
      explain(server, `&podLabel=a=b&${paymentsApi}`),
      explain(server, `&pod=${pod}`),
      explain(server, `&${paymentsApi}`, 'ledger'),
      explain(server, `&${paymentsApi}&namespaceLabel=a=b`, 'not-yet'),
      explain(server, '&entityRef=component:default/none'),
      explain(server, '&entityRef=::'),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([
      200, 200, 403, 403, 403, 403, 400,
    ]);
  });

  it('does not learn from a refusal whether a pod or cluster exists', async () => {
    const { server, pod } = portal;
    const [there, gone, nowhere] = await Promise.all([
      explain(server, `&pod=${pod}`),
      explain(server, '&pod=none'),
      get(server, '/explain?cluster=nowhere&namespace=payments'),
    ]);
    expect(there.body.error.message).toBe(gone.body.error.message);
    expect(nowhere.status).toBe(403);
  });
});

it('needs the permission to read entities', async () => {
  const sandbox = createSandboxCluster({ scenario: demo });
  await sandbox.start();
  const backend = await startTestBackend({
    features: [
      mesh,
      testDatabaseService,
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://localhost:3000' } },
      }),
      fakeKubernetesAccess([]),
      catalogServiceMock.factory({ entities: [] }),
      peopleUserInfo,
      peoplePermissions({ denied: ['mesh.entity.read'] }),
    ],
  });
  const { status, body } = await explain(backend.server, '');
  expect(status).toBe(403);
  expect(body.error.message).toContain('mesh.entity.read');
  await backend.stop();
  await sandbox.stop();
}, 60_000);
