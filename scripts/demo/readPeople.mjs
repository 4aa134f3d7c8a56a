import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The people in app-config.yaml, the one list of who can sign in. */
export async function readPeople(repository) {
  // Imported here because it is installed by the demo itself.
  const { parse } = await import('yaml');
  const text = await readFile(path.join(repository, 'app-config.yaml'), 'utf8');
  return parse(text).demo.people;
}
