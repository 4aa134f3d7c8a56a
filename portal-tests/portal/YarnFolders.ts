import { mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository, yarnRelease } from '../repository';
import { runNode } from '../run';

const ownPackages = '@mesh-plugins-backstage-plugin-';

/**
 * Where Yarn keeps things for the portals: packages in the cache that everybody shares, for they are downloaded
 * already; the files that the portals link to in a folder that goes with them.
 */
export class YarnFolders {
  private constructor(
    private readonly cache: string,
    private readonly links: string,
  ) {}

  static async create(): Promise<YarnFolders> {
    const words = [yarnRelease, 'config', 'get', 'cacheFolder'];
    const cache = (await runNode(words, { cwd: repository })).trim();
    return new YarnFolders(cache, mkdtempSync(join(tmpdir(), 'mesh-links-')));
  }

  /** What the installs of the portals run with. */
  get environment(): Record<string, string> {
    return {
      YARN_CACHE_FOLDER: this.cache,
      YARN_ENABLE_GLOBAL_CACHE: 'false',
      // Yarn would not let a portal's lockfile be completed where it runs for continuous integration.
      YARN_ENABLE_HARDENED_MODE: 'false',
      YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
      YARN_ENABLE_MIRROR: 'false',
      YARN_GLOBAL_FOLDER: this.links,
      // The Yarn that the generator puts into a portal would run in the place of ours. On Node 24 and newer it
      // crashes where a host cannot be reached.
      YARN_IGNORE_PATH: '1',
    };
  }

  /** Leaves the shared cache without packages that nobody can ask for again. */
  async remove(): Promise<void> {
    await rm(this.links, { recursive: true, force: true });
    for (const file of readdirSync(this.cache)) {
      if (file.startsWith(ownPackages)) await rm(join(this.cache, file));
    }
  }
}
