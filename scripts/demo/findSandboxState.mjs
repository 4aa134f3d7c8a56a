import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The state file of the demo on `port`, or of the one that was started last.
 * A demo removes its file when it ends.
 */
export async function findSandboxState(demoFolder, port) {
  const ports = port ? [port] : await readdir(demoFolder).catch(() => []);
  const files = await Promise.all(
    ports.map(async name => {
      const file = path.join(demoFolder, name, 'sandbox.json');
      const found = await stat(file).catch(() => undefined);
      return { file, startedAt: found?.mtimeMs };
    }),
  );
  const [newest] = files
    .filter(({ startedAt }) => startedAt !== undefined)
    .sort((a, b) => b.startedAt - a.startedAt);
  return newest?.file;
}
