import { ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApiClient } from '../client/ApiClient';

const folder = mkdtempSync(path.join(tmpdir(), 'sandbox-server-'));
const stateFile = path.join(folder, 'state.json');
afterAll(() => rmSync(folder, { recursive: true }));

function start(...words: string[]): ChildProcess {
  const loader = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  return spawn(
    process.execPath,
    ['--require', loader, path.join(__dirname, 'main.ts'), ...words],
    {
      env: { ...process.env, SANDBOX_READER_TOKEN: 'from-outside' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

function firstOutput(
  child: ChildProcess,
  stream: 'stdout' | 'stderr',
): Promise<string> {
  return new Promise(resolve => {
    child[stream]?.once('data', data => resolve(String(data)));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => {
    child.once('exit', code => resolve(code));
  });
}

describe('the sandbox as a process', () => {
  it('says where it is ready, serves with the tokens of its state file, and stops when it is asked to', async () => {
    const child = start('--scenario', 'demo', '--state-file', stateFile);
    const [, url] =
      /^ready (http:\S+)\n$/.exec(await firstOutput(child, 'stdout')) ?? [];
    const state = JSON.parse(readFileSync(stateFile, 'utf8'));
    expect(state.url).toBe(url);
    expect(state.tokens.reader).toBe('from-outside');
    expect(statSync(stateFile).mode % 0o100).toBe(0);
    const client = new ApiClient({ url, token: state.tokens.reader });
    expect((await client.request('GET', '/api/v1/pods')).status).toBe(200);
    await client.stream('/api/v1/pods?watch=true').then(({ lines }) => lines);
    const asked = Date.now();
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
  }, 60_000);

  it.each([
    [['--scenario', 'opera'], 'There is no scenario "opera".'],
    [['--port', 'high'], '"high" is not a port.'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])(
    'refuses %j with a sentence and its usage',
    async (words, message) => {
      const child = start(...words);
      const [said, code] = await Promise.all([
        firstOutput(child, 'stderr'),
        ended(child),
      ]);
      expect(said).toContain(message);
      expect(said).toContain('Usage: sandbox-cluster');
      expect(code).toBe(2);
    },
    60_000,
  );
});
