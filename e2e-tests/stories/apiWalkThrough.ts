import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import type { Scene } from './Scene';

const page = join(__dirname, '../../docs/api.md');

/** The commands of the page in their order, as a reader copies them. */
async function walkThrough(): Promise<string> {
  const text = await readFile(page, 'utf8');
  const blocks = [...text.matchAll(/^```sh (?:demo|step)\n(.*?)^```/gms)];
  return ['set -euo pipefail', ...blocks.map(([, lines]) => lines)].join('\n');
}

/** The page uses two programs that a bare machine lacks; where one is missing the runner of the tests says so. */
export function walkThroughCanRun(): boolean {
  return ['curl', 'jq', 'bash'].every(
    program => spawnSync(program, ['--version']).status === 0,
  );
}

/** What the page about the API promises, word by word. */
export function apiWalkThrough(scene: Scene) {
  test('the walk through of docs/api.md moves payments and brings it back', async () => {
    const demo = scene.demo();
    const before = await demo.labelsOf('payments');
    const folder = await mkdtemp(join(tmpdir(), 'mesh-api-'));
    try {
      const { stdout } = await promisify(execFile)(
        'bash',
        ['-c', await walkThrough()],
        { cwd: folder, env: { ...process.env, PORTAL: demo.url } },
      );
      assert.match(stdout, /^prod-eu\/payments: /m);
      assert.match(stdout, /person user:default\/paula /);
      assert.match(stdout, / write .*namespace/i);
      const { id } = JSON.parse(
        await readFile(join(folder, 'migration.json'), 'utf8'),
      );
      assert.equal(await demo.phaseAtTheEnd('paula', id), 'rolled-back');
      assert.deepEqual(await demo.labelsOf('payments'), before);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
