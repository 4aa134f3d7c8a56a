import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as packageEntry from './index';

/** The sources that are packed: everything but tests and what only they use. */
const packed = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .filter(path => !/\.test\.ts$|__testUtils__/.test(path))
  .map(path => ({ path, text: readFileSync(join(__dirname, path), 'utf8') }));

const holding = (pattern: RegExp) =>
  packed.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the places at which tests let a process die', () => {
  it('have no way in through what the package exports', () => {
    expect(Object.keys(packageEntry)).toEqual(['default']);
  });

  it('are given by nobody in the package: the one call of the factory passes nothing', () => {
    const calls = packed.flatMap(
      ({ text }) => text.match(/createMeshPlugin\([^)=]*\)(?! =>)/g) ?? [],
    );
    expect(calls).toEqual(['createMeshPlugin()']);
  });

  it('are handed from the factory to the engine as an argument alone', () => {
    expect(holding(/boundary\s*[:?(},]/).sort()).toEqual([
      'engine/EngineDeps.ts',
      'engine/Session.ts',
      'engine/fenceOpenWrite.ts',
      'engine/lookOnce.ts',
      'engine/performIntent.ts',
      'engine/reconcileMigration.ts',
      'plugin.ts',
      'service/createMigrations.ts',
    ]);
    expect(holding(/process\.env/)).toEqual([]);
  });
});
