import {
  installDependencies,
  installIsNeeded,
} from '../demo/installDependencies.mjs';
import { repository } from '../demo/paths.mjs';
import { reportBudgets } from './budgets.mjs';
import { parts, startSqlite } from './parts.mjs';
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

/** A part that breaks off has failed: an error is an answer, not an end of the whole run. */
async function runPart(part, context) {
  try {
    return await part.run(context);
  } catch (error) {
    return { passed: 0, failed: 1, output: error.stack, notRun: [] };
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
  const context = { timed: stopwatch.timed, sqlite: startSqlite(chosen) };
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
