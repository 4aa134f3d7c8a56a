import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runNode } from './runCommand.mjs';

/** The true counts in the summary of Node's test runner. Only what passed has passed. */
export function countTapResults(tap) {
  const count = name => {
    const match = new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap);
    if (!match) throw new Error(`The test runner printed no "# ${name}".`);
    return Number(match[1]);
  };
  return {
    passed: count('pass'),
    failed:
      count('fail') + count('cancelled') + count('skipped') + count('todo'),
  };
}

/** Runs files with Node's test runner, one after the other. */
export async function nodeTestPart(words, { environment, show } = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-test-'));
  const tapFile = path.join(folder, 'results.tap');
  try {
    const { code, output } = await runNode(
      [
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...['--test-reporter=tap', `--test-reporter-destination=${tapFile}`],
        ...words,
      ],
      { environment, show },
    );
    const counts = countTapResults(await readFile(tapFile, 'utf8'));
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return { ...counts, output: show ? '' : output, notRun: [] };
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error), notRun: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
