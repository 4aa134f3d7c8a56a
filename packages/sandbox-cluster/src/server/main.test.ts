import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
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

/** The first line that it prints. */
async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('Its output is not read.');
  const [line] = await once(createInterface({ input: stdout }), 'line');
  return line;
}

/** How it ended, and what it printed to its error stream. */
async function ended(child: ChildProcess) {
  let said = '';
  child.stderr?.on('data', data => {
    said += data;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

describe('the sandbox as a process', () => {
  it('says where it is ready, serves with the tokens of its state file, and stops when it is asked to', async () => {
    const child = start('--scenario', 'demo', '--state-file', stateFile);
    const end = ended(child);
    const [, url] = /^ready (http:\S+)$/.exec(await firstLine(child)) ?? [];
    const state = JSON.parse(readFileSync(stateFile, 'utf8'));
    expect(state.url).toBe(url);
    expect(state.tokens.reader).toBe('from-outside');
    expect(statSync(stateFile).mode % 0o100).toBe(0);
    const client = new ApiClient({ url, token: state.tokens.reader });
    expect((await client.request('GET', '/api/v1/pods')).status).toBe(200);
    await client.stream('/api/v1/pods?watch=true').then(({ lines }) => lines);
    child.kill('SIGTERM');
    expect(await end).toEqual({ code: 0, said: '' });
  }, 60_000);

  it.each([
    [['--scenario', 'opera'], 'There is no scenario "opera".'],
    [['--port', 'high'], '"high" is not a port.'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])(
    'refuses %j with a sentence and its usage',
    async (words, message) => {
      const { code, said } = await ended(start(...words));
      expect(said).toContain(message);
      expect(said).toContain('Usage: sandbox-cluster');
      expect(code).toBe(2);
    },
    60_000,
  );
});
