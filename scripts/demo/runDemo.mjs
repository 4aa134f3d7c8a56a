import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildApp, findStaleApp } from './buildApp.mjs';
import { Children } from './Children.mjs';
import { DemoProblem } from './DemoProblem.mjs';
import {
  installDependencies,
  installIsNeeded,
} from './installDependencies.mjs';
import { demoFolders, repository } from './paths.mjs';
import { portProblem } from './ports.mjs';
import { readOptions } from './readOptions.mjs';
import { startServers } from './startServers.mjs';
import { welcome } from './welcome.mjs';

const say = line => console.log(line);

function secondsSince(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

async function prepare(signal) {
  if (await installIsNeeded(repository)) {
    const start = Date.now();
    say(
      'Installing the dependencies of the demo (2 GB, one to three minutes) ...',
    );
    await installDependencies(repository, { say, signal });
    say(`  done in ${secondsSince(start)}`);
  }
  const staleDigest = await findStaleApp(repository);
  if (staleDigest) {
    const start = Date.now();
    say('Building the web app, its sources are newer ...');
    await buildApp(repository, staleDigest, signal);
    say(`  done in ${secondsSince(start)}`);
  }
}

/** Ends the demo once, however it comes to its end. */
function createEnding() {
  const interruption = new AbortController();
  let stop = async () => {};
  let ending;
  return {
    signal: interruption.signal,
    /** What to do before the demo may end. */
    before(todo) {
      stop = todo;
    },
    end(code, message) {
      if (!ending) {
        interruption.abort();
        if (message) {
          console.error(message);
        }
        ending = stop().then(() => process.exit(code));
      }
      return ending;
    },
  };
}

function reportEnd(child, how, logFolder) {
  const log = path.join(path.relative(process.cwd(), logFolder), child.name);
  return [
    '',
    ...child.lines,
    '',
    `The demo ends because its ${child.name} process ${how}; its last lines are above and all of them in ${log}.log.`,
  ].join('\n');
}

/** Prepares and starts the demo, and runs until a signal or the end of a child. */
export async function runDemo(words, environment) {
  const options = readOptions(words, environment);
  if (options.kind === 'help') {
    say(options.usage);
    return;
  }
  const ending = createEnding();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => ending.end(0));
  }
  try {
    if (options.kind === 'refused') {
      throw new DemoProblem(options.why);
    }
    const problem = await portProblem(options.port);
    if (problem) {
      throw new DemoProblem(problem);
    }
    await prepare(ending.signal);
    const start = Date.now();
    say('Starting PostgreSQL, the sandbox cluster and the portal ...');
    const { logs, sandboxState } = demoFolders(options.port);
    rmSync(sandboxState, { force: true });
    const children = new Children(logs, (child, how) =>
      ending.end(1, reportEnd(child, how, logs)),
    );
    ending.before(async () => {
      await children.stop();
      rmSync(sandboxState, { force: true });
    });
    const people = await startServers(
      children,
      options.port,
      sandboxState,
      ending.signal,
    );
    say(`  ready in ${secondsSince(start)}`);
    say(welcome(options.port, people));
  } catch (error) {
    if (!ending.signal.aborted) {
      ending.end(1, error instanceof DemoProblem ? error.message : error.stack);
    }
  }
}
