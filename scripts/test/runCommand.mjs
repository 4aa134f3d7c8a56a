import { spawn } from 'node:child_process';
import { repository } from '../demo/paths.mjs';

/** How long a program that was asked to end may take, and then its output to close, which its own children may hold. */
const defaultGraceMs = 10_000;

const running = new Set();

/** Asks every program that runs to end, and then makes it: who waits for one gets its output so far, and a code that is not 0. */
export function endCommands(graceMs = defaultGraceMs) {
  for (const child of running) {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
    child.once('exit', () => {
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, graceMs).unref();
    });
  }
}

/** Runs a program to its end without standard input and keeps all that it prints. */
export function runCommand(command, words, { environment, show } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: repository,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    child.on('close', () => running.delete(child));
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        chunks.push(chunk);
        if (show) process.stdout.write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', code =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }),
    );
  });
}

/** Runs a program of the installed packages. */
export function runTool(tool, words, options) {
  const program = `${repository}/node_modules/.bin/${tool}`;
  return runCommand(program, words, options);
}

/** Runs a script with the Node that runs this. */
export function runNode(words, options) {
  return runCommand(process.execPath, words, options);
}
