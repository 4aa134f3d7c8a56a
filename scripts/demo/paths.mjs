import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const repository = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Where the demo keeps its logs and what a start leaves for the next; Git ignores it. */
export const demoFolder = path.join(repository, '.demo');

/** What one demo keeps, apart from another that runs on another port. */
export function demoFolders(port) {
  const own = path.join(demoFolder, String(port));
  return {
    logs: path.join(own, 'logs'),
    /** What `npm run sandbox` reads to find the cluster of this demo. */
    sandboxState: path.join(own, 'sandbox.json'),
  };
}

/** Lets Node load the TypeScript of the workspaces as it is. */
export const typescriptLoader = path.join(
  repository,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);
