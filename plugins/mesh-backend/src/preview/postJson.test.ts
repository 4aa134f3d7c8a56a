import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CertificateAuthority } from '@mesh-plugins/sandbox-cluster';
import { postJson } from './postJson';

const authority = new CertificateAuthority('external.example');

describe('postJson', () => {
  let server: Server;
  let listener: RequestListener;
  let seen = 0;

  beforeAll(async () => {
    server = createServer(authority.issue('localhost'), (request, response) => {
      seen += 1;
      listener(request, response);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  beforeEach(() => {
    seen = 0;
    listener = (request, response) => {
      response.setHeader('x-method', request.method ?? '');
      request.pipe(response);
    };
  });

  afterAll(() => server.close());

  function send(change: { certificates?: string; maxBytes?: number } = {}) {
    const { port } = server.address() as AddressInfo;
    return postJson(new URL(`https://localhost:${port}/inject`), {
      body: '{"asked":true}',
      certificates: authority.root,
      maxBytes: 1_000,
      ...change,
    });
  }

  it('posts to a host that proves who it is', async () => {
    expect(await send()).toEqual({ status: 200, body: '{"asked":true}' });
  });

  it('sends nothing to a host that another root vouches for', async () => {
    const { root } = new CertificateAuthority('external.example');
    await expect(send({ certificates: root })).rejects.toMatchObject({
      code: 0,
      reason: expect.stringMatching(/CERT|VERIFY|SIGNATURE/),
    });
    expect(seen).toBe(0);
  });

  it('follows no redirect', async () => {
    listener = (_, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end('moved');
    expect(await send()).toEqual({ status: 302, body: 'moved' });
    expect(seen).toBe(1);
  });

  it('reads no more than it has to', async () => {
    listener = (_, response) => response.end('x'.repeat(2_000));
    await expect(send()).rejects.toThrow('longer than 1000 bytes');
  });

  it('speaks nothing but https', async () => {
    await expect(
      postJson(new URL('http://localhost:1/inject'), {
        ...{ body: '', certificates: null, maxBytes: 1 },
      }),
    ).rejects.toThrow('is not https');
  });
});
