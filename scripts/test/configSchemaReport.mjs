// Compares the configuration schema of the backend plugin with the one that is checked in, as an API report does:
//   node scripts/test/configSchemaReport.mjs [--write]
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { repository } from '../demo/paths.mjs';
import { runTool } from './runCommand.mjs';

const reportFile = path.join(
  repository,
  'plugins/mesh-backend/report.config.json',
);

const { code, output } = await runTool('backstage-cli', [
  ...['config:schema', '--format', 'json'],
  ...['--package', '@mesh-plugins/backstage-plugin-mesh-backend'],
]);
if (code !== 0) throw new Error(output);
const { properties } = JSON.parse(output.slice(output.indexOf('{')));
const current = `${JSON.stringify(properties.mesh, undefined, 2)}\n`;

if (process.argv.includes('--write')) {
  await writeFile(reportFile, current);
} else if ((await readFile(reportFile, 'utf8').catch(() => '')) !== current) {
  console.error(
    'The configuration schema of mesh-backend changed and its report did not: run npm run build:api-reports and look at what changed.',
  );
  process.exitCode = 1;
}
