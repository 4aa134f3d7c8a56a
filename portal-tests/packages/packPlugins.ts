import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, yarnRelease } from '../repository';
import { runNode } from '../run';
import { packFolder, preparePackFolder } from './packFolder';
import { packageName, published, type PublishedFolder } from './published';

/** A package as it would be published. */
export interface PackedPlugin {
  name: string;
  version: string;
  tarball: string;
}

const tool = (file: string) => join(repository, 'node_modules', file);

async function packOne(folder: PublishedFolder): Promise<PackedPlugin> {
  const cwd = join(packFolder, 'plugins', folder);
  const tarball = join(packFolder, `${folder}.tgz`);
  await runNode(
    [tool('@backstage/cli/bin/backstage-cli'), 'package', 'build'],
    {
      cwd,
    },
  );
  // Runs the package's prepack, which puts publishConfig in the place of what a workspace needs.
  await runNode([yarnRelease, 'pack', '--out', tarball], { cwd });
  const { version } = JSON.parse(
    readFileSync(join(cwd, 'package.json'), 'utf8'),
  );
  return { name: packageName(folder), version, tarball };
}

/** Builds and packs what a release would publish. */
export async function packPlugins(): Promise<PackedPlugin[]> {
  preparePackFolder();
  // The declarations that each package's build bundles.
  await runNode([tool('typescript/bin/tsc')], { cwd: packFolder });
  const packed: PackedPlugin[] = [];
  for (const folder of published) packed.push(await packOne(folder));
  return packed;
}
