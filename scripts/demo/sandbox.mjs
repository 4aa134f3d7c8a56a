import { spawn } from 'node:child_process';
import path from 'node:path';
import { clusters } from './clusters.mjs';
import { findRunningDemo } from './findRunningDemo.mjs';
import { demoFolder, repository, typescriptLoader } from './paths.mjs';
import { takeCluster } from './takeCluster.mjs';

// `npm run sandbox -- …`: the hand from outside on a cluster of the running demo.
const { cluster, words } = takeCluster(process.argv.slice(2));
if (!clusters.includes(cluster)) {
  console.error(
    `The demo has no cluster "${cluster}". It has ${clusters.join(', ')}.`,
  );
  process.exit(1);
}
const demo = await findRunningDemo(demoFolder, process.env.MESH_DEMO_PORT);
if (demo === undefined) {
  console.error(
    'No demo runs in this clone, so there is no sandbox cluster: start it with npm run demo in another terminal.',
  );
  process.exit(1);
}
spawn(
  process.execPath,
  [
    ...['--require', typescriptLoader],
    path.join(repository, 'packages/sandbox-cluster/src/cli/main.ts'),
    ...['--state-file', demo.clusterState(cluster)],
    ...words,
  ],
  { stdio: 'inherit' },
).on('close', code => process.exit(code ?? 1));
