import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  migrationSchema,
  planSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import request from 'supertest';
import mesh from '..';
import { clusterWrites } from '../__testUtils__/clusterWrites';
import { fakeKubernetesAccess } from '../__testUtils__/fakeKubernetesAccess';
import { portalEntities } from '../__testUtils__/portalEntities';
import {
  peoplePermissions,
  peopleUserInfo,
} from '../__testUtils__/portalPeople';
import { testDatabaseService } from '../__testUtils__/testDatabaseService';
import { dropTestDatabases } from '../__testUtils__/testDatabases';
import { waitUntil } from '../__testUtils__/waitUntil';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const paula = mockCredentials.user.header('user:default/paula');
const leo = mockCredentials.user.header('user:default/leo');
const move = {
  cluster: 'prod-eu',
  namespace: 'payments',
  target: { kind: 'revision', name: '1-30-3' },
};

describe('the routes of migrations', () => {
  let sandbox: SandboxCluster;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  const get = (path: string, who = paula) =>
    request(backend.server).get(`/api/mesh${path}`).set('Authorization', who);
  const post = (path: string, body: object, who = paula) =>
    request(backend.server)
      .post(`/api/mesh${path}`)
      .set('Authorization', who)
      .send(body);

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: demo, clock: 'real-time' });
    await sandbox.start();
    backend = await startTestBackend({
      features: [
        mesh,
        testDatabaseService,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
            mesh: {
              ownership: { namespaceLabel: 'mesh.example/owner' },
              clusters: { 'prod-eu': { writer: { token: 'sandbox-writer' } } },
              engine: {
                settle: { milliseconds: 50 },
                canaryWatch: { milliseconds: 50 },
              },
            },
          },
        }),
        fakeKubernetesAccess([
          { name: 'prod-eu', url: sandbox.url, token: sandbox.tokens.reader },
        ]),
        catalogServiceMock.factory({ entities: portalEntities }),
        peopleUserInfo,
        peoplePermissions(),
      ],
    });
    await waitUntil(
      async () => (await post('/plans', move)).body,
      body => body.mayStart?.allowed === true,
    );
  });
  afterAll(async () => {
    await backend.stop();
    await sandbox.stop();
  });

  it('write nothing for somebody who owns nothing there, and say why', async () => {
    const plan = await post('/plans', move, leo);
    expect(plan.body.mayStart.allowed).toBe(false);
    const answer = await post(
      '/migrations',
      { ...move, planDigest: plan.body.digest, reason: 'why not' },
      leo,
    );
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toBe(plan.body.mayStart.why);
    expect(clusterWrites(sandbox)).toEqual([]);
  });

  it.each([
    [404, { cluster: 'nowhere' }],
    [404, { namespace: 'nowhere' }],
    [400, { namespace: 'No Name' }],
    [400, { target: { kind: 'revision' } }],
    [400, { more: true }],
  ])('answer %d for a plan with %j', async (status, change) => {
    expect((await post('/plans', { ...move, ...change })).status).toBe(status);
  });

  it.each([
    ['skip', {}, 'workload: name the workload to skip'],
    ['confirm', {}, 'gate: must be canary or end'],
    ['pause', { gate: 'end' }, 'gate: belongs to confirm, not to pause'],
    ['retry', { workload: 'u' }, 'workload: belongs to skip, not to retry'],
    ['confirm', { gate: 'moon' }, 'gate: must be canary or end'],
  ])('say what %s with %j lacks', async (action, more, says) => {
    const path = '/migrations/0d3c6a5e-5f0e-4c39-9d3c-2b1f7f7a9c11';
    const answer = await post(`${path}/${action}`, {
      expectedVersion: 1,
      ...more,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(says);
  });

  it('plan, start, follow and roll back a migration', async () => {
    const plan = planSchema.parse((await post('/plans', move)).body);
    const started = migrationSchema.parse(
      (
        await post('/migrations', {
          ...move,
          planDigest: plan.digest,
          reason: 'Istio 1.29 ends',
        })
      ).body,
    );
    const path = `/migrations/${started.id}`;
    const second = await post('/migrations', {
      ...move,
      planDigest: plan.digest,
      reason: 'another',
    });
    expect(second.status).toBe(409);
    expect(second.body.error.message).toContain(started.id);
    const phaseIs = (phase: string) =>
      waitUntil(
        async () => migrationSchema.parse((await get(path)).body),
        seen => seen.phase === phase,
        30_000,
      );
    await phaseIs('done');
    const stale = await post(`${path}/rollback`, { expectedVersion: 1 });
    expect(stale.status).toBe(409);
    const { version } = (await get(path)).body;
    await post(`${path}/rollback`, { expectedVersion: version });
    await phaseIs('rolled-back');
    const events = await get(`${path}/events?after=0`);
    expect(events.body.items[0].kind).toBe('person');
    expect((await get('/migrations')).body.items).toMatchObject([
      { id: started.id },
    ]);
    expect(clusterWrites(sandbox)).toHaveLength(10);
  });
});
