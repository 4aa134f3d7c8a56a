import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository';

const ownLockfile = join(repository, 'yarn.lock');

/** What a generated portal has and the repository has not. */
const additions = join(repository, 'portal-tests/portal.lock');

const ownPackage = /^"?(@mesh-plugins\/|[^\n]*@(workspace|link):)/;

function entriesOf(lockfile: string): Map<string, string> {
  const blocks = lockfile.trim().split('\n\n').slice(2);
  return new Map(blocks.map(block => [block.split('\n', 1)[0], block]));
}

/**
 * The lockfile that a portal starts from: that of the repository with what a portal has beyond it. A portal made today
 * and one made next year are then the same, and most of it is in Yarn's cache already. Yarn drops what a portal has not.
 */
export function seedLockfile(): string {
  const own = readFileSync(ownLockfile, 'utf8');
  const known = entriesOf(own);
  const more = [...entriesOf(readFileSync(additions, 'utf8'))]
    .filter(([key]) => !known.has(key))
    .map(([, block]) => block);
  return `${[own.trim(), ...more].join('\n\n')}\n`;
}

/** Keeps what the portals' lockfiles have beyond the repository's. */
export function keepAdditions(lockfiles: readonly string[]): void {
  const own = readFileSync(ownLockfile, 'utf8');
  const known = entriesOf(own);
  const found = new Map(
    lockfiles.flatMap(lockfile => [...entriesOf(lockfile)]),
  );
  const more = [...found]
    .filter(([key]) => !known.has(key) && !ownPackage.test(key))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, block]) => block);
  const head = own.split('\n\n').slice(0, 2);
  writeFileSync(additions, `${[...head, ...more].join('\n\n')}\n`);
}
