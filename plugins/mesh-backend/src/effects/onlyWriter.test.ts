import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Asks the API server what the writer may do; it changes nothing. */
const asks = 'observe/observeWriter.ts';

const sources = path.resolve(__dirname, '..');

function callersOf(pattern: RegExp): string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter(file => !file.startsWith('__testUtils__'))
    .filter(file =>
      pattern.test(readFileSync(path.join(sources, file), 'utf8')),
    )
    .map(file => file.split(path.sep).join('/'))
    .sort();
}

describe('effects', () => {
  it('are the only code that patches a cluster', () => {
    expect(callersOf(/\.mergePatch\(/)).toEqual([
      'effects/conditionalPatch.ts',
    ]);
  });

  it('are the only code that evicts or deletes anything', () => {
    expect(callersOf(/\.deleteObject\(/)).toEqual([
      'effects/conditionalRemoval.ts',
    ]);
  });

  it('leave only the question what the writer may do to others', () => {
    expect(callersOf(/(?<!this)\.post\(/)).toEqual([
      'effects/conditionalRemoval.ts',
      asks,
    ]);
  });

  it('are called only by what saves the intent first', () => {
    expect(callersOf(/writer\.perform\(/)).toEqual(['engine/Session.ts']);
    expect(callersOf(/session\.perform\(/)).toEqual([
      'engine/fenceOpenWrite.ts',
      'engine/performIntent.ts',
    ]);
  });
});
