import { spawnSync } from 'node:child_process';
import { clusterPart } from './clusterPart.mjs';
import { jestPart } from './jestPart.mjs';
import { listFiles } from './listFiles.mjs';
import { nodeTestPart } from './nodeTestPart.mjs';
import { prepareSqlite } from './prepareSqlite.mjs';
import { runNode } from './runCommand.mjs';
import { databaseEnvironment, startPostgres } from './startPostgres.mjs';
import { staticPart } from './staticPart.mjs';
import { typescriptLoader } from '../demo/paths.mjs';

const conformance = 'packages/sandbox-cluster/src/conformance';
const published = [
  'plugins/mesh',
  'plugins/mesh-backend',
  'plugins/mesh-common',
  'plugins/mesh-react',
];
const outsideWorkspaces = [
  'cluster-tests',
  'e2e-tests',
  'portal-tests',
  'scripts',
];
const noWarnings = ['--max-warnings', '0'];

async function unit({ sqlite }) {
  const postgres = await startPostgres();
  try {
    const { ready, why } = await sqlite;
    const result = await jestPart(
      ['--testPathIgnorePatterns', '/node_modules/', conformance],
      databaseEnvironment(postgres.connection, ready),
    );
    if (!ready) result.notRun.push(`SQLite (${why})`);
    return result;
  } finally {
    await postgres.stop();
  }
}

async function sandbox() {
  const ready = spawnSync('kubectl', ['version', '--client']).status === 0;
  const result = await jestPart([
    conformance,
    ...(ready
      ? []
      : ['--testPathIgnorePatterns', '/node_modules/', 'kubectl.test']),
  ]);
  if (!ready)
    result.notRun.push('kubectl on the sandbox (kubectl not installed)');
  const agreement = await nodeTestPart([
    ...['--require', typescriptLoader],
    ...['--test', 'cluster-tests/sandboxAgreement.ts'],
  ]);
  result.passed += agreement.passed;
  result.failed += agreement.failed;
  if (agreement.failed > 0) result.output += agreement.output;
  return result;
}

/** Checks types and writes declarations. All at once: the order of an inferred union depends on what was seen before. */
const compile = ['tsc', '--incremental', 'false'];

/** The reports are made from declarations, which the types before them may have written just now. */
async function types(context) {
  context.compiled = true;
  return staticPart([compile]);
}

async function reports({ compiled }) {
  const result = await staticPart([
    ...(compiled ? [] : [compile]),
    [
      ...['backstage-repo-tools', 'api-reports', '--ci'],
      ...['-o', 'ae-undocumented,ae-wrong-input-file-type', ...published],
    ],
    [
      ...['backstage-cli', 'config:check', '--lax', '--strict'],
      ...['--config', 'app-config.yaml'],
      ...['--config', 'app-config.clusters.yaml'],
    ],
  ]);
  for (const words of [
    ['scripts/test/configSchemaReport.mjs'],
    ['--require', typescriptLoader, 'scripts/docs/openApi.ts'],
    ['--require', typescriptLoader, 'scripts/docs/configuration.ts'],
    ['--require', typescriptLoader, 'scripts/docs/writes.ts'],
  ]) {
    const { code, output } = await runNode(words);
    if (code === 0) result.passed += 1;
    else {
      result.failed += 1;
      result.output += output;
    }
  }
  return result;
}

async function browser() {
  const result = await nodeTestPart(
    [
      // The stories wait for the demo most of the time, and the gallery fills it.
      ...['--require', typescriptLoader, '--test', '--test-concurrency=2'],
      ...(await listFiles('e2e-tests', '.test.ts')),
    ],
    { show: true },
  );
  const missing = ['curl', 'jq'].filter(
    program => spawnSync(program, ['--version']).status !== 0,
  );
  if (missing.length > 0) {
    const why = `${missing.join(' and ')} not installed`;
    result.notRun.push(`the walk through of docs/api.md (${why})`);
  }
  return result;
}

/** The packages, packed, and portals that they are added to. */
async function portals() {
  return nodeTestPart(
    [
      ...['--require', typescriptLoader, '--test', '--test-concurrency=1'],
      ...(await listFiles('portal-tests', '.test.ts')),
    ],
    { show: true },
  );
}

/**
 * The parts of `npm test` in their order; each can be run alone. `group` is what its time is counted for,
 * `needsSqlite` that the native module should be built while earlier parts run.
 */
export const parts = [
  // The packages are installed before the first part, whatever it is: this one is for who wants nothing else.
  {
    name: 'install',
    group: 'install',
    onlyByName: true,
    run: async () => ({ passed: 0, failed: 0, output: '', notRun: [] }),
  },
  {
    name: 'format',
    group: 'static',
    run: () => staticPart([['prettier', '--check', '.']]),
  },
  {
    name: 'lint',
    group: 'static',
    run: () =>
      staticPart([
        ['backstage-cli', 'repo', 'lint', ...noWarnings],
        ['eslint', ...noWarnings, '--ext', '.ts,.mjs', ...outsideWorkspaces],
      ]),
  },
  { name: 'types', group: 'static', run: types },
  { name: 'reports', group: 'static', run: reports },
  {
    name: 'scripts',
    group: 'unit',
    run: async () =>
      nodeTestPart(['--test', ...(await listFiles('scripts', '.test.mjs'))]),
  },
  { name: 'unit', group: 'unit', needsSqlite: true, run: unit },
  { name: 'sandbox', group: 'unit', run: sandbox },
  {
    name: 'browser',
    group: 'browser',
    run: browser,
  },
  { name: 'portals', group: 'portals', run: portals },
  { name: 'cluster', group: 'cluster', onlyByName: true, run: clusterPart },
];

/** Started at once where a part that needs it is run. */
export const startSqlite = chosen =>
  chosen.some(({ needsSqlite }) => needsSqlite)
    ? prepareSqlite()
    : Promise.resolve({ ready: false, why: 'no part needs it' });
