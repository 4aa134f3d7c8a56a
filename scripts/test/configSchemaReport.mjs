// Compares the configuration schema of the backend plugin with the one that is checked in, as an API report does:
//   node scripts/test/configSchemaReport.mjs [--write]
import { spawnSync } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { repository } from '../demo/paths.mjs';

const reportFile = path.join(
  repository,
  'plugins/mesh-backend/report.config.json',
);

// Into a file: the program ends before a pipe has taken all that it prints.
const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-test-'));
const file = await open(path.join(folder, 'schema.json'), 'w+');
const { status } = spawnSync(
  path.join(repository, 'node_modules/.bin/backstage-cli'),
  [
    ...['config:schema', '--format', 'json'],
    ...['--package', '@mesh-plugins/backstage-plugin-mesh-backend'],
  ],
  { cwd: repository, stdio: ['ignore', file.fd, 'inherit'] },
);
if (status !== 0) throw new Error('The schema could not be read.');
await file.close();
const { schemas } = JSON.parse(
  await readFile(path.join(folder, 'schema.json'), 'utf8'),
);
await rm(folder, { recursive: true });
const { value } = schemas.find(
  ({ path: source }) => source === 'plugins/mesh-backend/config.d.ts',
);
const current = `${JSON.stringify(value, undefined, 2)}\n`;

if (process.argv.includes('--write')) {
  await writeFile(reportFile, current);
} else if ((await readFile(reportFile, 'utf8').catch(() => '')) !== current) {
  console.error(
    'The configuration schema of mesh-backend changed and its report did not: run npm run build:api-reports and look at what changed.',
  );
  process.exitCode = 1;
}
