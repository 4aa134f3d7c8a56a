import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { repository } from '../repository';
import { packageName, published } from './published';

/**
 * Where copies of the packages are packed. Packing rewrites package.json for a while, which nobody who works in the
 * repository should meet, and a kill in the middle would leave it so. Within the repository, so that the copies find
 * its node_modules.
 */
export const packFolder = join(repository, '.portals/pack');

// Yarn asks its state where a script's program is.
const rootFiles: readonly string[] = [
  '.yarn/install-state.gz',
  '.yarn/releases',
  '.yarnrc.yml',
  'backstage.json',
  'node_modules/.yarn-state.yml',
  'package.json',
  'yarn.lock',
];

const entryPoints: readonly string[] = [
  'src/index.ts',
  'src/alpha.ts',
  'src/alpha.tsx',
];

function copyPublished(): void {
  for (const folder of published) {
    const source = join(repository, 'plugins', folder);
    const copy = join(packFolder, 'plugins', folder);
    cpSync(source, copy, {
      recursive: true,
      filter: file => !['node_modules', 'dist'].includes(basename(file)),
    });
    const nested = join(source, 'node_modules');
    if (existsSync(nested)) symlinkSync(nested, join(copy, 'node_modules'));
    symlinkSync(copy, join(packFolder, 'node_modules', packageName(folder)));
  }
}

/** What the published packages need only for their tests: Yarn asks for its version and nothing else. */
function copyManifests(): void {
  for (const folder of readdirSync(join(repository, 'packages'))) {
    const manifest = join('packages', folder, 'package.json');
    cpSync(join(repository, manifest), join(packFolder, manifest));
  }
}

/** The compiler's settings: what can be reached from the entry points, and no test. */
function typescriptConfig(): object {
  const entries = published.flatMap(folder =>
    entryPoints
      .map(entry => `plugins/${folder}/${entry}`)
      .filter(entry => existsSync(join(packFolder, entry))),
  );
  return {
    extends: '@backstage/cli/config/tsconfig.json',
    files: [
      '../../node_modules/@backstage/cli/asset-types/asset-types.d.ts',
      ...entries,
    ],
    include: [],
    compilerOptions: {
      outDir: 'dist-types',
      rootDir: '.',
      jsx: 'react-jsx',
      incremental: false,
    },
  };
}

/** Makes the folder anew, as a project of Yarn with the published packages and no other. */
export function preparePackFolder(): void {
  rmSync(packFolder, { recursive: true, force: true });
  mkdirSync(join(packFolder, 'node_modules/@mesh-plugins'), {
    recursive: true,
  });
  mkdirSync(join(packFolder, 'node_modules/@backstage'));
  symlinkSync(
    join(repository, 'node_modules/@backstage/cli'),
    join(packFolder, 'node_modules/@backstage/cli'),
  );
  for (const file of rootFiles) {
    cpSync(join(repository, file), join(packFolder, file), { recursive: true });
  }
  copyPublished();
  copyManifests();
  writeFileSync(
    join(packFolder, 'tsconfig.json'),
    JSON.stringify(typescriptConfig()),
  );
}
