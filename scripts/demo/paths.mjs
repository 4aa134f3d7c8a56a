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
export function demoFolders(port, folder = demoFolder) {
  const own = path.join(folder, String(port));
  const live = path.join(own, 'live');
  return {
    logs: path.join(own, 'logs'),
    /** What is there only while the demo runs. */
    live,
    /** How a running demo is told to begin anew. */
    hand: path.join(live, 'demo.json'),
    /** For kubectl, with a context for each cluster. */
    kubeconfig: path.join(live, 'kubeconfig'),
    /** What `npm run sandbox` reads to find a cluster of this demo. */
    clusterState: cluster => path.join(live, `${cluster}.json`),
  };
}

/** Lets Node load the TypeScript of the workspaces as it is. */
export const typescriptLoader = path.join(
  repository,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);

/** Ends a child of the demo when the demo is gone. */
export const endWithDemo = path.join(
  repository,
  'scripts/demo/endWithDemo.cjs',
);
