import { runTool } from './runCommand.mjs';

/** A part made of commands that pass or fail as a whole: each counts as one. */
export async function staticPart(commands) {
  const result = { passed: 0, failed: 0, output: '', notRun: [] };
  for (const [tool, ...words] of commands) {
    const { code, output } = await runTool(tool, words);
    if (code === 0) {
      result.passed += 1;
    } else {
      result.failed += 1;
      result.output += `$ ${tool} ${words.join(' ')}\n${output}\n`;
    }
  }
  return result;
}
