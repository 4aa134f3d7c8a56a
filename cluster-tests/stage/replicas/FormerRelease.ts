import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../Process';

/** The release before this one: the last commit before its rows got a newer format. */
export const formerCommit = '1a9c97c';

const scope = '@mesh-plugins';

/** Its packages that the plugin consists of, by name. */
const packages = {
  'backstage-plugin-mesh-backend': 'plugins/mesh-backend',
  'backstage-plugin-mesh-common': 'plugins/mesh-common',
} as const;

/** The former release in a folder of its own, with the packages that are installed here. */
export class FormerRelease {
  private constructor(private readonly folder: string) {}

  /** Null where the history does not reach back to it, as in a shallow clone. */
  static checkOut(): FormerRelease | null {
    const git = (...words: string[]) =>
      execFileSync('git', words, {
        cwd: repository,
        maxBuffer: 1 << 30,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    try {
      git('cat-file', '-e', `${formerCommit}^{commit}`);
    } catch {
      return null;
    }
    const folder = mkdtempSync(join(tmpdir(), 'mesh-former-release-'));
    const archive = git('archive', formerCommit, 'plugins', 'package.json');
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    const release = new FormerRelease(folder);
    release.linkPackages();
    const here = join(repository, 'cluster-tests/backend/formerMain.ts');
    copyFileSync(here, release.entry);
    return release;
  }

  /** The file to start. */
  get entry(): string {
    return join(this.folder, 'main.ts');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private linkPackages() {
    const installed = join(repository, 'node_modules');
    const own = join(this.folder, 'node_modules');
    mkdirSync(join(own, scope), { recursive: true });
    for (const name of readdirSync(installed)) {
      if (name !== scope && name !== '.bin') {
        symlinkSync(join(installed, name), join(own, name));
      }
    }
    for (const [name, path] of Object.entries(packages)) {
      symlinkSync(join(this.folder, path), join(own, scope, name));
    }
  }
}
