import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestFiles } from './digestFiles.mjs';
import { runStep } from './runStep.mjs';

// Everything that ends up in the web app. The rest of app-config.yaml is read
// when the backend serves the app, but `app.packages` is read by the build.
const sources = [
  'app-config.yaml',
  'packages/app/config.d.ts',
  'packages/app/package.json',
  'packages/app/public',
  'packages/app/src',
  'plugins/mesh/package.json',
  'plugins/mesh/src',
  'plugins/mesh-common/package.json',
  'plugins/mesh-common/src',
  'plugins/mesh-react/package.json',
  'plugins/mesh-react/src',
  'plugins/mesh-backend/config.d.ts',
  'yarn.lock',
];

// Not in packages/app/dist, which is served to browsers.
const builtFrom = 'packages/app/node_modules/.mesh-demo-built-from';

/** The digest to build from when the built app is missing or older than its sources. */
export async function findStaleApp(root) {
  const current = await digestFiles(root, sources);
  const [built, page] = await Promise.all(
    [builtFrom, 'packages/app/dist/index.html'].map(file =>
      readFile(path.join(root, file), 'utf8').catch(() => undefined),
    ),
  );
  return built === current && page !== undefined ? undefined : current;
}

/** Builds the web app and records the digest of what it was built from. */
export async function buildApp(root, digest, signal) {
  await runStep({
    name: 'build',
    words: [
      path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'package',
      'build',
    ],
    cwd: path.join(root, 'packages/app'),
    signal,
    remedy:
      'Building the web app did not work; the lines above say why. Mend the sources and start the demo again.',
  });
  await writeFile(path.join(root, builtFrom), digest);
}
