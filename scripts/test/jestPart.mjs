import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runTool } from './runCommand.mjs';

/** A small machine that also builds something takes longer than jest's five seconds for the larger tests. */
const patience = '--testTimeout=60000';

/**
 * The true counts of a jest run. A test that was skipped or is still to be written has not passed, and a
 * suite that could not start has lost its tests: each counts as failed.
 */
export function countJestResults(results) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } =
    results;
  return {
    passed: numPassedTests,
    failed:
      numFailedTests +
      numPendingTests +
      numTodoTests +
      results.numRuntimeErrorTestSuites,
  };
}

/** Runs jest in all workspaces, for the given paths or all. */
export async function jestPart(words, environment) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-test-'));
  const outputFile = path.join(folder, 'results.json');
  try {
    const { code, output } = await runTool(
      'backstage-cli',
      [
        'repo',
        'test',
        '--json',
        `--outputFile=${outputFile}`,
        patience,
        ...words,
      ],
      {
        environment: {
          CI: '1',
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          // Faster than the parallel compilation of many workers on a small machine.
          NODE_OPTIONS: '--max-old-space-size=4096',
          ...environment,
        },
      },
    );
    const counts = countJestResults(
      JSON.parse(await readFile(outputFile, 'utf8')),
    );
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return { ...counts, output: withoutJson(output), notRun: [] };
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error), notRun: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `--json` also prints the results, which are in the file. */
function withoutJson(output) {
  return output
    .split('\n')
    .filter(line => !line.startsWith('{"numFailedTestSuites"'))
    .join('\n');
}
