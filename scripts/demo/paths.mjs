import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const repository = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Where the demo keeps its logs and what a start leaves for the next; Git ignores it. */
export const demoFolder = path.join(repository, '.demo');

/** What `npm run sandbox` reads to find the sandbox cluster of the running demo. */
export const sandboxStateFile = path.join(demoFolder, 'sandbox.json');

/** Lets Node load the TypeScript of the workspaces as it is. */
export const typescriptLoader = path.join(
  repository,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);
