import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpConfirmHook } from './HttpConfirmHook';

interface Received {
  headers: Record<string, unknown>;
  body: string;
  path: string;
}

const secret = 'sixteen letters.';
const question = {
  ...{ migration: 'm1', gate: 'canary' as const, attempt: 2 },
  ...{ cluster: 'prod-eu', namespace: 'payments', revision: '1-30-3' },
  workloads: [{ kind: 'Deployment', name: 'api' }],
};

describe('HttpConfirmHook', () => {
  let server: Server;
  let answer: { status: number; body?: string; location?: string };
  let received: Received[] = [];

  beforeAll(async () => {
    server = createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', chunk => chunks.push(chunk));
      req.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        received.push({ headers: req.headers, body, path: req.url ?? '' });
        const { status, location } = answer;
        // Status 0 stands for a hook that never answers.
        if (status === 0) return;
        res.writeHead(status, location ? { Location: location } : {});
        res.end(answer.body);
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  beforeEach(() => {
    received = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function ask(timeoutMs = 5_000) {
    const { port } = server.address() as AddressInfo;
    const url = new URL(`http://127.0.0.1:${port}/confirm`);
    return new HttpConfirmHook({ url, secret, timeoutMs: 60_000 }).ask(
      question,
      {
        timeoutMs,
        now: '2026-11-21T10:00:00.000Z',
        signal: new AbortController().signal,
      },
    );
  }

  it('sends the question with a signature over its time and body, and one key for each gate and attempt', async () => {
    answer = { status: 200, body: '{"confirmed":true,"reason":"SLOs hold"}' };
    expect(await ask()).toEqual({
      ...{ kind: 'answered', confirmed: true, reason: 'SLOs hold' },
    });
    const [{ headers, body }] = received;
    expect(JSON.parse(body)).toEqual(question);
    const timestamp = '1795255200';
    const hex = createHmac('sha256', secret)
      .update(`${timestamp}.${body}`)
      .digest('hex');
    expect(headers).toMatchObject({
      'x-mesh-timestamp': timestamp,
      'x-mesh-signature': `sha256=${hex}`,
      'idempotency-key': 'm1.canary.2',
    });
  });

  it('takes a no for a no', async () => {
    answer = { status: 200, body: '{"confirmed":false,"reason":"errors"}' };
    expect(await ask()).toMatchObject({ confirmed: false, reason: 'errors' });
  });

  it.each<[string, typeof answer, boolean]>([
    ['an overloaded hook', { status: 503 }, false],
    ['a hook that asks for patience', { status: 429 }, false],
    ['an unknown path', { status: 404 }, true],
    ['an answer that says nothing', { status: 200, body: '{}' }, true],
    ['no JSON', { status: 200, body: '<html>' }, true],
    ['a redirect', { status: 307, location: '/elsewhere' }, true],
    ['too long an answer', { status: 200, body: 'x'.repeat(70_000) }, false],
  ])('takes %s for no answer', async (_, given, lasting) => {
    answer = given;
    expect(await ask()).toMatchObject({ kind: 'failed', lasting });
    expect(received.map(({ path }) => path)).toEqual(['/confirm']);
  });

  it('waits no longer than it is told', async () => {
    answer = { status: 0 };
    expect(await ask(100)).toMatchObject({ kind: 'failed', lasting: false });
  });
});
