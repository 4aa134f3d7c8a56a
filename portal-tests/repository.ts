import { resolve } from 'node:path';

/** The top folder of the repository. */
export const repository = resolve(__dirname, '..');

/** The vendored Yarn, which the portals use too. */
export const yarnRelease = resolve(
  repository,
  '.yarn/releases/yarn-4.18.1.cjs',
);
