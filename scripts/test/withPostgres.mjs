// Runs a command with a throw-away PostgreSQL:
//   node scripts/test/withPostgres.mjs node_modules/.bin/backstage-cli repo test plugins/mesh-backend
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { databaseEnvironment, startPostgres } from './startPostgres.mjs';

const [command, ...words] = process.argv.slice(2);
const postgres = await startPostgres();
const child = spawn(command, words, {
  stdio: 'inherit',
  env: {
    ...process.env,
    CI: '1',
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    ...databaseEnvironment(postgres.connection, process.env.MESH_TEST_SQLITE),
  },
});
const [code] = await once(child, 'close');
await postgres.stop();
process.exitCode = code ?? 1;
