import { spawn } from 'node:child_process';
import path from 'node:path';
import { findSandboxState } from './findSandboxState.mjs';
import { demoFolder, repository, typescriptLoader } from './paths.mjs';

// `npm run sandbox -- …`: the hand from outside on the cluster of the running demo.
const state = await findSandboxState(demoFolder, process.env.MESH_DEMO_PORT);
if (state === undefined) {
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
    ...['--state-file', state],
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
).on('close', code => process.exit(code ?? 1));
