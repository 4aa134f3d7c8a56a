import { stripVTControlCharacters } from 'node:util';
import { runNode } from './runCommand.mjs';

/** The true counts in the summary of Node's test runner. Only what passed has passed. */
export function countSpecResults(spec) {
  const count = name => {
    const matches = [...spec.matchAll(new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'))];
    const last = matches.pop();
    if (!last) throw new Error(`The test runner printed no "ℹ ${name}".`);
    return Number(last[1]);
  };
  return {
    passed: count('pass'),
    failed:
      count('fail') + count('cancelled') + count('skipped') + count('todo'),
  };
}

/** Runs files with Node's test runner, one after the other. */
export async function nodeTestPart(words, { environment, show } = {}) {
  try {
    const { code, output } = await runNode(['--test-reporter=spec', ...words], {
      environment,
      show,
    });
    const counts = countSpecResults(stripVTControlCharacters(output));
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return { ...counts, output: show ? '' : output, notRun: [] };
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error), notRun: [] };
  }
}
