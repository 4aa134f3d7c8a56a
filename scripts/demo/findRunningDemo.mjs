import { readdir, stat } from 'node:fs/promises';
import { demoFolders } from './paths.mjs';

/**
 * The folders of the demo on `port`, or of the one that was started last.
 * A demo removes what it keeps for others when it ends.
 */
export async function findRunningDemo(demoFolder, port) {
  const ports = port ? [port] : await readdir(demoFolder).catch(() => []);
  const demos = await Promise.all(
    ports.map(async name => {
      const folders = demoFolders(name, demoFolder);
      const found = await stat(folders.hand).catch(() => undefined);
      return { folders, startedAt: found?.mtimeMs };
    }),
  );
  const [newest] = demos
    .filter(({ startedAt }) => startedAt !== undefined)
    .sort((a, b) => b.startedAt - a.startedAt);
  return newest?.folders;
}
