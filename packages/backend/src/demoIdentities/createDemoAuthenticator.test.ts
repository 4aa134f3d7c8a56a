import express from 'express';
import request from 'supertest';
import { createDemoAuthenticator } from './createDemoAuthenticator';

const people = [
  { userEntityRef: 'user:default/paula', displayName: 'Paula Prieto' },
];

function portal() {
  const authenticator = createDemoAuthenticator(people);
  const app = express();
  app.get('/refresh', (req, res, next) => {
    authenticator
      .authenticate({ req }, undefined)
      .then(({ result }) => res.json(result))
      .catch(next);
  });
  app.use(
    (
      error: Error,
      _req: express.Request,
      res: express.Response,
      _next: express.NextFunction,
    ) => {
      res.status(401).json({ name: error.name, message: error.message });
    },
  );
  return request(app);
}

describe('createDemoAuthenticator', () => {
  it('signs in the person whom the header names', async () => {
    const response = await portal()
      .get('/refresh')
      .set('X-Mesh-Demo-User', 'user:default/paula');
    expect(response.body).toEqual(people[0]);
  });

  it('refuses somebody who is not in the list, and says who is', async () => {
    const response = await portal()
      .get('/refresh')
      .set('X-Mesh-Demo-User', 'user:default/admin');
    expect(response.body).toEqual({
      name: 'AuthenticationError',
      message:
        'user:default/admin is not a person of the demo. Send X-Mesh-Demo-User with one of: user:default/paula.',
    });
  });

  it('refuses a request that names nobody', async () => {
    const response = await portal().get('/refresh');
    expect(response.body.message).toMatch(/^The request names nobody\./);
  });
});
