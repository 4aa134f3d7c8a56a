import { setTimeout as pause } from 'node:timers/promises';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  clustersResponseSchema,
  entityMeshSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import request from 'supertest';
import mesh from '.';
import { fakeKubernetesAccess } from './__testUtils__/fakeKubernetesAccess';
import { portalEntities } from './__testUtils__/portalEntities';
import {
  peoplePermissions,
  peopleUserInfo,
} from './__testUtils__/portalPeople';
import { dropTestDatabases } from './__testUtils__/testDatabases';
import { testDatabaseService } from './__testUtils__/testDatabaseService';
import { waitUntil } from './__testUtils__/waitUntil';

type Server = Awaited<ReturnType<typeof startTestBackend>>['server'];

const paula = mockCredentials.user.header('user:default/paula');
const leo = mockCredentials.user.header('user:default/leo');
const petra = mockCredentials.user.header('user:default/petra');

function meshConfig(more: JsonObject = {}) {
  return mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: 'http://localhost:7007',
      },
      mesh: {
        ownership: { namespaceLabel: 'mesh.example/owner' },
        clusters: { 'prod-eu': { writer: { token: 'sandbox-writer' } } },
        ...more,
      },
    },
  });
}

const get = (server: Server, path: string, header = paula) =>
  request(server).get(`/api/mesh${path}`).set('Authorization', header);

const entityPath = (name: string) => `/entities/component/default/${name}/mesh`;

afterAll(dropTestDatabases);

describe('the mesh plugin', () => {
  let sandbox: SandboxCluster;
  let server: Server;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
    const backend = await startTestBackend({
      features: [
        mesh,
        testDatabaseService,
        meshConfig(),
        fakeKubernetesAccess([
          { name: 'prod-eu', url: sandbox.url, token: sandbox.tokens.reader },
          { name: 'gone', url: 'http://127.0.0.1:1', token: 'none' },
        ]),
        catalogServiceMock.factory({ entities: portalEntities }),
        peopleUserInfo,
        peoplePermissions(),
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
    await waitUntil(
      async () => (await get(server, '/clusters')).body.items,
      items =>
        items?.[0]?.freshness.state === 'live' &&
        items[1].freshness.why.includes('did not answer'),
    );
    await waitUntil(
      async () => (await get(server, entityPath('payments-api'))).body,
      body => body.placements?.[0]?.sharedWith.length === 1,
    );
  }, 60_000);

  afterAll(async () => {
    await stop();
    await sandbox.stop();
  });

  it('says of each cluster what it knows, or what is wrong', async () => {
    const { body } = await get(server, '/clusters');
    const [prod, gone] = clustersResponseSchema.parse(body).items;
    expect(prod).toMatchObject({
      name: 'prod-eu',
      writer: { state: 'configured' },
      kubernetesVersion: expect.stringMatching(/^v1\./),
      revisions: [
        { revision: '1-29-6', tags: ['default', 'stable'], version: '1.29.6' },
        { revision: '1-30-3', tags: ['canary'], version: '1.30.3' },
      ],
    });
    expect(gone).toMatchObject({
      freshness: {
        state: 'never',
        why: expect.stringContaining('did not answer'),
      },
      writer: {
        state: 'read-only',
        why: expect.stringContaining('mesh.clusters.gone.writer'),
      },
    });
  });

  it('answers for one cluster, and 404 for one that it does not know', async () => {
    const { body } = await get(server, '/clusters/prod-eu/revisions');
    expect(body.items).toHaveLength(2);
    const unknown = await get(server, '/clusters/prod-us/revisions');
    expect(unknown.status).toBe(404);
    expect(unknown.body.error.message).toContain('prod-us');
  });

  it('shows an entity where it runs, with the others in its namespace', async () => {
    const { body } = await get(server, entityPath('payments-api'));
    const [placement] = entityMeshSchema.parse(body).placements;
    expect(placement).toMatchObject({
      cluster: 'prod-eu',
      namespace: 'payments',
      condition: 'up-to-date',
      runs: [{ revision: '1-29-6', pods: 4 }],
      workloads: [{ ref: { name: 'payments-api' } }],
      sharedWith: [
        {
          entityRef: 'component:default/payments-worker',
          owner: 'group:default/team-payments',
        },
      ],
      mayMigrate: { allowed: true },
    });
  });

  it('lets only owners and the platform team migrate, and says why', async () => {
    const mayMigrate = async (name: string, header: string) =>
      (await get(server, entityPath(name), header)).body.placements[0]
        .mayMigrate;
    expect(await mayMigrate('payments-api', petra)).toEqual({ allowed: true });
    expect(await mayMigrate('payments-api', leo)).toEqual({
      allowed: false,
      why: expect.stringContaining('group:default/team-payments'),
    });
  });

  it('finds an entity by its label selector, where it names no place', async () => {
    const { body } = await get(server, entityPath('search'));
    expect(entityMeshSchema.parse(body).placements).toMatchObject([
      {
        cluster: 'prod-eu',
        namespace: 'storefront',
        workloads: [{ ref: { name: 'search' } }],
      },
    ]);
  });

  it('tells an entity without annotations from one on an unknown cluster and one that is not there', async () => {
    const docs = await get(server, entityPath('docs-site'));
    expect(docs.body).toMatchObject({ annotated: false, placements: [] });
    const phantom = await get(server, entityPath('phantom'));
    expect(phantom.body.placements).toMatchObject([
      { cluster: 'prod-us', condition: 'unknown-cluster' },
    ]);
    const nobody = await get(server, entityPath('nobody'));
    expect(nobody.status).toBe(404);
    expect(nobody.body.error.name).toBe('NotFoundError');
  });

  it('streams that an entity changed when its label does', async () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const closed = new AbortController();
    const answer = await fetch(
      `http://127.0.0.1:${port}/api/mesh/stream?topics=entity:component:default/ledger-api`,
      { headers: { Authorization: paula }, signal: closed.signal },
    );
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    let text = '';
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of answer.body ?? []) {
        text += decoder.decode(chunk);
      }
    })().catch(() => {});
    const messages = () => text.split('event: changed').length - 1;
    await waitUntil(messages, count => count === 1);

    sandbox.stage.label('ledger', { 'istio.io/rev': 'stable' });
    await waitUntil(messages, count => count > 1);
    const { body } = await get(server, entityPath('ledger-api'));
    expect(body.placements[0]).toMatchObject({
      condition: 'drifted',
      labels: { 'istio.io/rev': 'stable' },
    });

    const before = messages();
    sandbox.stage.label('storefront', { unrelated: 'yes' });
    await pause(300);
    expect(messages()).toBe(before);
    closed.abort();
    await reading;
  });

  it('streams nothing that the person may not read', async () => {
    const unknown = await get(
      server,
      '/stream?topics=entity:component:default/nobody',
    );
    expect(unknown.status).toBe(404);
    const malformed = await get(server, '/stream?topics=everything');
    expect(malformed.status).toBe(400);
    expect(malformed.body.error.message).toContain('must name a topic');
  });
});

describe('the mesh plugin without clusters', () => {
  it('starts, and says what is missing', async () => {
    const backend = await startTestBackend({
      features: [
        mesh,
        testDatabaseService,
        meshConfig(),
        catalogServiceMock.factory({ entities: portalEntities }),
        peopleUserInfo,
        peoplePermissions(),
      ],
    });
    const { body } = await get(backend.server, '/clusters');
    expect(clustersResponseSchema.parse(body)).toMatchObject({
      problem: expect.stringContaining('@backstage/plugin-kubernetes-backend'),
      items: [{ name: 'prod-eu', freshness: { state: 'never' } }],
    });
    await backend.stop();
  });

  it('refuses to start on a wrong configuration, naming the key', async () => {
    await expect(
      startTestBackend({
        features: [
          mesh,
          meshConfig({ clusters: { 'prod-eu': { writer: {} } } }),
          catalogServiceMock.factory({ entities: [] }),
        ],
      }),
    ).rejects.toThrow('mesh.clusters.prod-eu.writer');
  });
});
