import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { contract } from '@mesh-plugins/backstage-plugin-mesh-common';
import express from 'express';
import request from 'supertest';
import { createContractRouter, defineRoutes } from './contractRouter';
import { routePermissions } from './routePermissions';

const handlers = defineRoutes<'getRevisions' | 'createPlan' | 'getMigrations'>({
  getRevisions: async () => ({ items: [] }),
  createPlan: async () => {
    throw new Error('not reached');
  },
  getMigrations: async ({ query }) => ({
    items: [],
    unreadable: [],
    nextCursor: String(query.limit),
  }),
});

function serve(permissions = mockServices.permissions.mock()) {
  const app = express();
  app.use(
    createContractRouter({
      handlers,
      httpAuth: mockServices.httpAuth(),
      permissions,
    }),
  );
  app.use(mockErrorHandler());
  return { app, permissions };
}

const allowAll = () =>
  mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  });

describe('createContractRouter', () => {
  it('has a permission for every route of the contract', () => {
    expect(Object.keys(routePermissions).sort()).toEqual(
      Object.keys(contract).sort(),
    );
  });

  it('gives handlers what was parsed, with defaults', async () => {
    const { app } = serve(allowAll());
    const answer = await request(app).get('/migrations');
    expect(answer.body).toEqual({
      items: [],
      unreadable: [],
      nextCursor: '20',
    });
  });

  it('says in words that the database is away, and shows no statement', async () => {
    const error = Object.assign(
      new Error('select * from "mesh_migrations" - connect ECONNREFUSED'),
      { code: 'ECONNREFUSED' },
    );
    const app = express();
    app.use(
      createContractRouter({
        handlers: defineRoutes<'getMigrations'>({
          getMigrations: async () => {
            throw error;
          },
        }),
        httpAuth: mockServices.httpAuth(),
        permissions: allowAll(),
      }),
    );
    app.use(mockErrorHandler());
    const answer = await request(app).get('/migrations');
    expect(answer.status).toBe(503);
    expect(answer.body.error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /^The portal's database does not answer\. Try again in a moment/,
      ),
    });
  });

  it('refuses before it parses, naming the permission', async () => {
    const { app, permissions } = serve(
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.DENY })),
      }),
    );
    const answer = await request(app).get('/migrations?limit=wrong');
    expect(answer.status).toBe(403);
    expect(answer.body.error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('mesh.migration.read'),
    });
    expect(permissions.authorize).toHaveBeenCalledWith(
      [{ permission: routePermissions.getMigrations }],
      { credentials: mockCredentials.user() },
    );
  });

  it('names every wrong field, and where it is', async () => {
    const { app } = serve(allowAll());
    const answer = await request(app)
      .post('/plans')
      .send({ cluster: 7, namespace: 'Not A Namespace', extra: true });
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('InputError');
    for (const field of ['cluster:', 'namespace:', 'target:', 'extra']) {
      expect(answer.body.error.message).toContain(field);
    }
  });

  it('answers 400 to what is not JSON, and 413 to what is too large', async () => {
    const { app } = serve(allowAll());
    const post = (body: string, type = 'application/json') =>
      request(app).post('/plans').set('Content-Type', type).send(body);
    const broken = await post('{"cluster":');
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toContain('not valid JSON');
    const text = await post('hello', 'text/plain');
    expect(text.status).toBe(400);
    expect(text.body.error.message).toContain('Content-Type');
    const large = await post(JSON.stringify({ cluster: 'x'.repeat(70_000) }));
    expect(large.status).toBe(413);
    expect(large.body.error.message).toContain('64kb');
  });

  it('lets another service read, but writes only for a person', async () => {
    const { app } = serve(allowAll());
    const service = mockCredentials.service.header();
    const read = await request(app)
      .get('/clusters/a/revisions')
      .set('Authorization', service);
    expect(read.status).toBe(200);
    const write = await request(app)
      .post('/plans')
      .set('Authorization', service)
      .send({});
    expect(write.status).toBe(403);
  });
});
