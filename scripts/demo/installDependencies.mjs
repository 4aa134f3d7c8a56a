import { createHash } from 'node:crypto';
import { readFile, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DemoProblem } from './DemoProblem.mjs';
import { runStep } from './runStep.mjs';

const neededBytes = 3 * 1024 ** 3;
const yarnRelease = '.yarn/releases/yarn-4.18.1.cjs';

// Yarn writes this file last, so an install that was broken off leaves none.
const yarnState = 'node_modules/.yarn-state.yml';
const ownState = 'node_modules/.mesh-demo-lock-digest';

async function lockDigest(root) {
  const lock = await readFile(path.join(root, 'yarn.lock'));
  return createHash('sha256').update(lock).digest('hex');
}

/** Whether node_modules is missing, unfinished or older than yarn.lock. */
export async function installIsNeeded(root) {
  const installed = await stat(path.join(root, yarnState)).catch(
    () => undefined,
  );
  if (!installed) {
    return true;
  }
  const recorded = await readFile(path.join(root, ownState), 'utf8').catch(
    () => undefined,
  );
  if (recorded === (await lockDigest(root))) {
    return false;
  }
  const lock = await stat(path.join(root, 'yarn.lock'));
  return lock.mtimeMs > installed.mtimeMs;
}

async function refuseFullDisk(root) {
  const disk = await statfs(root);
  const free = disk.bavail * disk.bsize;
  if (free < neededBytes) {
    const gigabytes = (free / 1024 ** 3).toFixed(1);
    throw new DemoProblem(
      `The disk has ${gigabytes} GB left and the dependencies need 3 GB: free some space and start the demo again.`,
    );
  }
}

/**
 * What to show of a line of Yarn's output. Errors are shown as they come, each
 * once: Yarn tries a registry that it cannot reach again and again for minutes.
 */
export function createInstallReport() {
  const shown = new Set();
  return line => {
    const [, found] =
      /YN0000: ┌ (.*)$/.exec(line) ?? /YN0001: │ (.*)$/.exec(line) ?? [];
    if (found === undefined || shown.has(found)) {
      return undefined;
    }
    shown.add(found);
    return `  ${found}`;
  };
}

/** Installs exactly what yarn.lock says, with the Yarn of the repository. */
export async function installDependencies(root, { say, signal }) {
  await refuseFullDisk(root);
  const report = createInstallReport();
  await runStep({
    name: 'install',
    words: [yarnRelease, 'install', '--immutable'],
    cwd: root,
    signal,
    remedy:
      'Installing the dependencies did not work; the lines above say why. Check the connection to the npm registry and start the demo again.',
    onLine: line => {
      const text = report(line);
      if (text) {
        say(text);
      }
    },
  });
  await writeFile(path.join(root, ownState), await lockDigest(root));
}
