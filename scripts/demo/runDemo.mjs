import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { askForReset } from './askForReset.mjs';
import { buildApp, findStaleApp } from './buildApp.mjs';
import { Children } from './Children.mjs';
import { DemoProblem } from './DemoProblem.mjs';
import {
  installDependencies,
  installIsNeeded,
} from './installDependencies.mjs';
import { listenToHand } from './listenToHand.mjs';
import { demoFolder, demoFolders, repository } from './paths.mjs';
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

function saying(what, work) {
  return async () => {
    const start = Date.now();
    say(what);
    await work();
    say(`  done in ${secondsSince(start)}`);
  };
}

async function startDemo(port, ending) {
  const problem = await portProblem(port);
  if (problem) {
    throw new DemoProblem(problem);
  }
  await prepare(ending.signal);
  const began = Date.now();
  say('Starting PostgreSQL, three sandbox clusters and the portal ...');
  const folders = demoFolders(port);
  const forget = () => rmSync(folders.live, { force: true, recursive: true });
  forget();
  mkdirSync(folders.live, { recursive: true, mode: 0o700 });
  const children = new Children(folders.logs, (child, how) =>
    ending.end(1, reportEnd(child, how, folders.logs)),
  );
  ending.before(async () => {
    await children.stop();
    forget();
  });
  const demo = await startServers(children, port, folders, ending.signal);
  await listenToHand(
    folders.hand,
    saying('Putting everything back to its beginning ...', demo.reset),
  );
  say(`  ready in ${secondsSince(began)}`);
  say(welcome({ port, people: demo.people, folders }));
}

async function perform(options, ending) {
  switch (options.kind) {
    case 'help':
      say(options.usage);
      return;
    case 'reset':
      await saying('Putting the demo back to its beginning ...', () =>
        askForReset(demoFolder, options.port),
      )();
      return;
    case 'start':
      await startDemo(options.port, ending);
      return;
    default:
      throw new DemoProblem(options.why);
  }
}

/** Prepares and starts the demo, and runs until a signal or the end of a child; or asks one that runs. */
export async function runDemo(words, environment) {
  const ending = createEnding();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => ending.end(0));
  }
  try {
    await perform(readOptions(words, environment), ending);
  } catch (error) {
    if (!ending.signal.aborted) {
      ending.end(1, error instanceof DemoProblem ? error.message : error.stack);
    }
  }
}
