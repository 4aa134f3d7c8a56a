import { runNode } from './runCommand.mjs';

/** The counts of a program whose last line is `N passed, N failed`; without that line it has failed. */
export function countLastLine(output) {
  const last = output.trimEnd().split('\n').pop();
  const match = /^(\d+) passed, (\d+) failed$/.exec(last);
  return match
    ? { passed: Number(match[1]), failed: Number(match[2]) }
    : { passed: 0, failed: 1 };
}

/** Runs a script that counts by itself. */
export async function lastLinePart(words, { environment, show } = {}) {
  const { code, output } = await runNode(words, { environment, show });
  const counts = countLastLine(output);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, output: show ? '' : output, notRun: [] };
}
