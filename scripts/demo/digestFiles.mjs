import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

async function listFiles(place) {
  const found = await stat(place).catch(() => undefined);
  if (!found) {
    return [];
  }
  if (found.isFile()) {
    return [place];
  }
  const entries = await readdir(place, { withFileTypes: true });
  const lists = await Promise.all(
    entries.map(entry => listFiles(path.join(place, entry.name))),
  );
  return lists.flat();
}

/**
 * One digest of the names and contents of all files below `places`. Contents
 * and not times, because a file that was deleted or checked out anew must count
 * and one that was only touched must not.
 */
export async function digestFiles(root, places) {
  const lists = await Promise.all(
    places.map(place => listFiles(path.join(root, place))),
  );
  const digest = createHash('sha256');
  for (const file of lists.flat().sort()) {
    const content = await readFile(file);
    digest.update(`${path.relative(root, file)}\0${content.length}\0`);
    digest.update(content);
  }
  return digest.digest('hex');
}
