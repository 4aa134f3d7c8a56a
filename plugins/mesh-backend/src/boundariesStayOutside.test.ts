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
    const outsideTheEngine = holding(/boundary\s*[:?(},]/).filter(
      path => !path.startsWith('engine/'),
    );
    expect(outsideTheEngine.sort()).toEqual([
      'plugin.ts',
      'service/createMigrations.ts',
    ]);
    expect(holding(/boundary: (?!testing\.boundary)/)).toEqual([]);
    expect(holding(/process\.env/)).toEqual([]);
  });
});
