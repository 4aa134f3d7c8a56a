import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { repository } from '../demo/paths.mjs';

/** The files below a folder of the repository whose names end like that, in a stable order. */
export async function listFiles(folder, ending) {
  const entries = await readdir(path.join(repository, folder), {
    withFileTypes: true,
    recursive: true,
  });
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter(file => !file.includes('node_modules'))
    .sort();
}
