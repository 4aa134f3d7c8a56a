import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository, sandboxStateFile, typescriptLoader } from './paths.mjs';

// `npm run sandbox -- …`: the hand from outside on the cluster of the running demo.
if (!existsSync(sandboxStateFile)) {
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
    ...['--state-file', sandboxStateFile],
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
).on('close', code => process.exit(code ?? 1));
