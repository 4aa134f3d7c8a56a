import {
  installDependencies,
  installIsNeeded,
} from '../demo/installDependencies.mjs';
import { repository } from '../demo/paths.mjs';
import { budgets, reportBudgets } from './budgets.mjs';
import { parts, startSqlite } from './parts.mjs';
import { endCommands } from './runCommand.mjs';
import { Stopwatch } from './Stopwatch.mjs';

const say = line => console.log(line);

function choose(names) {
  if (names.length === 0) return parts.filter(({ onlyByName }) => !onlyByName);
  return names.map(name => {
    const part = parts.find(candidate => candidate.name === name);
    if (part) return part;
    const known = parts.map(candidate => candidate.name).join(', ');
    throw new Error(`There is no part ${name}. The parts are: ${known}.`);
  });
}

/** Whether the packages are there; says why where they are not. */
async function install(stopwatch) {
  if (!(await installIsNeeded(repository))) return true;
  say('Installing the dependencies (about a minute, 2 GB) ...');
  const { signal } = new AbortController();
  try {
    await stopwatch.timed('install', () =>
      installDependencies(repository, { say, signal }),
    );
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

/** How many times its budget a part may take before it is ended: what hangs must not keep the rest from being told. */
const patience = 2.5;

/** A part that breaks off or hangs has failed: an error is an answer, not an end of the whole run. */
async function runPart(part, context) {
  const minutes = budgets[part.group] * patience;
  let expired = false;
  const limit = setTimeout(() => {
    expired = true;
    endCommands();
  }, minutes * 60_000);
  try {
    const result = await part.run(context);
    if (!expired) return result;
    const why = `${part.name} was ended after ${minutes} minutes.`;
    return {
      ...result,
      failed: Math.max(1, result.failed),
      output: `${result.output}\n${why}`,
    };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.stack, notRun: [] };
  } finally {
    clearTimeout(limit);
  }
}

/** Runs the parts with these names, or all; the answer is the exit code. */
export async function runTests(names) {
  const stopwatch = new Stopwatch();
  const total = { passed: 0, failed: 0, notRun: [] };
  const chosen = choose(names);
  if (!(await install(stopwatch))) {
    say('0 passed, 1 failed');
    return 1;
  }
  const context = { sqlite: startSqlite(chosen) };
  for (const part of chosen) {
    say(`--- ${part.name}`);
    const start = performance.now();
    const { passed, failed, output, notRun } = await stopwatch.timed(
      part.group,
      () => runPart(part, context),
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (failed > 0) say(output);
    say(`${part.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    total.passed += passed;
    total.failed += failed;
    total.notRun.push(...notRun);
  }
  say('');
  total.notRun.forEach(what => say(`not run: ${what}`));
  reportBudgets(stopwatch.times).forEach(say);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
