import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { repository } from '../repository';
import { runNode } from '../run';
import { seedLockfile } from './seedLockfile';

/** Which of the generator's two portals. */
export type FrontendSystem = 'new' | 'legacy';

const templates: Record<FrontendSystem, string> = {
  new: 'default-app',
  legacy: 'legacy-app',
};

const generator = dirname(
  createRequire(__filename).resolve('@backstage/create-app/package.json'),
);

// The generator's own step that writes the portal. Before it, the generator refuses any Node but 22 and 24 and any
// machine without a global Yarn, neither of which the portal needs; after it, it asks for a lockfile on the internet.
const writePortal = `
const { templatingTask } = require(process.argv[1]);
templatingTask(process.argv[2], process.argv[3], { name: 'portal', defaultBranch: 'main' });
`;

/** Where the portal gets packages: those of mesh are served here, all others come from the usual registry. */
function installSettings(registry: string): string {
  return [
    '',
    'enableTelemetry: false',
    // Native modules would be compiled: none is needed with PostgreSQL.
    'enableScripts: false',
    // Yarn would ask a search service on the internet whether the types of an added package are published apart.
    'tsEnableAutoTypes: false',
    // The second portal has almost the same files as the first, and links to them.
    'nmMode: hardlinks-global',
    'npmScopes:',
    '  mesh-plugins:',
    `    npmRegistryServer: '${registry}'`,
    'unsafeHttpWhitelist:',
    "  - '127.0.0.1'",
    '',
  ].join('\n');
}

/** The repository's pins hold for every portal: they keep away releases that are incomplete. */
function pinVersions(folder: string): void {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { resolutions } = JSON.parse(
    readFileSync(join(repository, 'package.json'), 'utf8'),
  );
  manifest.resolutions = { ...manifest.resolutions, ...resolutions };
  writeFileSync(file, JSON.stringify(manifest, null, 2));
}

/** Writes a new portal into the folder, ready to be installed. */
export async function generatePortal(
  system: FrontendSystem,
  folder: string,
  registry: string,
): Promise<void> {
  await runNode(
    [
      ...['-e', writePortal, join(generator, 'dist/lib/tasks.cjs.js')],
      ...[join(generator, 'templates', templates[system]), folder],
    ],
    { cwd: repository },
  );
  pinVersions(folder);
  const settings = join(folder, '.yarnrc.yml');
  const generated = readFileSync(settings, 'utf8')
    // Made a moment ago: the gate for young packages would refuse them.
    .replace("'@backstage/*'", "'@backstage/*'\n  - '@mesh-plugins/*'");
  writeFileSync(settings, `${generated}${installSettings(registry)}`);
  writeFileSync(join(folder, 'yarn.lock'), seedLockfile());
}
