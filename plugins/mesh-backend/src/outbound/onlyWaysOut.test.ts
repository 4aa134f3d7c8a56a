import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sourceFolder = join(__dirname, '..');

/** The sources that are packed: everything but tests and what only they use. */
const sources = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .filter(path => !/\.test\.ts$|__testUtils__/.test(path))
  .map(path => ({
    path,
    text: readFileSync(join(sourceFolder, path), 'utf8'),
  }));

const holding = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/** What lint cannot see: the ways out that are objects which somebody else has made. */
describe('nothing leaves the process without a limit', () => {
  it('by the database: its client is made in one place, which limits it', () => {
    expect(holding(/\bgetClient\(/)).toEqual(['database/openDatabase.ts']);
  });

  it('by a port-forward: one file opens it', () => {
    expect(holding(/\bnew PortForward\(/)).toEqual([
      'cluster/forwardRequest.ts',
    ]);
  });

  it('by a service: the plugin gives them to nobody but limitServices', () => {
    const [plugin] = sources.filter(({ path }) => path === 'plugin.ts');
    expect(plugin.text.match(/\bservices\b.*/g)).toEqual([
      'services) {',
      'services);',
    ]);
  });
});
