import { spawn } from 'node:child_process';
import { repository } from '../demo/paths.mjs';

/** Runs a program to its end without standard input and keeps all that it prints. */
export function runCommand(command, words, { environment, show } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: repository,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
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
