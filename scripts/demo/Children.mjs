import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const keptLines = 20;
const patienceMilliseconds = 4000;

/**
 * The processes of the demo. Each has its own process group: Ctrl-C in a
 * terminal then reaches only the demo itself, which ends them in order, and a
 * group can be killed with all that it started.
 */
export class Children {
  #children = [];
  #stopping = false;

  constructor(logFolder, onUnexpectedEnd) {
    rmSync(logFolder, { force: true, recursive: true });
    mkdirSync(logFolder, { recursive: true });
    this.logFolder = logFolder;
    this.onUnexpectedEnd = onUnexpectedEnd;
  }

  /**
   * Starts a process. `lines` of the result are its last ones, for messages;
   * it is `ready` once it printed a line that matches `readyLine`. After one that
   * matches `failedLine` it goes on, and is of no use.
   */
  start({ name, command, words, cwd, environment, readyLine, failedLine }) {
    // A process may be started again under its name.
    const log = createWriteStream(path.join(this.logFolder, `${name}.log`), {
      flags: 'a',
    });
    const process_ = spawn(command, words, {
      cwd,
      env: { ...process.env, ...environment },
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const child = {
      name,
      process: process_,
      lines: [],
      ready: false,
      ended: false,
      expectedToEnd: false,
    };
    for (const stream of [process_.stdout, process_.stderr]) {
      stream.on('data', chunk => log.write(chunk));
      createInterface({ input: stream }).on('line', line => {
        child.ready ||= readyLine?.test(line) ?? false;
        child.lines.push(line);
        child.lines.splice(0, Math.max(0, child.lines.length - keptLines));
        if (failedLine?.test(line) && !this.#stopping) {
          this.onUnexpectedEnd(child, 'did not start');
        }
      });
    }
    child.end = new Promise(resolve => {
      const ended = how => {
        child.ended = true;
        // Who waits for the end may read the log.
        log.end(() => resolve(how));
        if (!this.#stopping && !child.expectedToEnd) {
          this.onUnexpectedEnd(child, how);
        }
      };
      process_.once('error', error => ended(error.message));
      process_.once('close', (code, signal) =>
        ended(signal ? `was killed by ${signal}` : `ended with code ${code}`),
      );
    });
    this.#children.push(child);
    return child;
  }

  /** Ends all processes, newest first, and kills whoever takes more than four seconds. */
  async stop() {
    this.#stopping = true;
    await endAll(this.#children.filter(child => !child.ended).reverse());
  }

  /** Ends one process, and the demo goes on. */
  async end(child) {
    child.expectedToEnd = true;
    await endAll([child]);
  }
}

async function endAll(children) {
  children.forEach(child => signalGroup(child, 'SIGTERM'));
  const timer = setTimeout(
    () => children.forEach(child => signalGroup(child, 'SIGKILL')),
    patienceMilliseconds,
  );
  await Promise.all(children.map(child => child.end));
  clearTimeout(timer);
}

function signalGroup(child, signal) {
  if (child.ended || child.process.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.process.pid, signal);
  } catch (error) {
    // It ended in the meantime.
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}
