import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DemoProblem } from './DemoProblem.mjs';
import { demoFolder } from './paths.mjs';

const shownLines = 20;

/**
 * Runs a command to its end, its output in a log. On failure the last lines of
 * the log are in the message.
 */
export async function runStep({ name, words, cwd, remedy, onLine, signal }) {
  const logs = path.join(demoFolder, 'logs');
  await mkdir(logs, { recursive: true });
  const log = createWriteStream(path.join(logs, `${name}.log`));
  const lines = [];
  const child = spawn(process.execPath, words, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  const take = chunk => {
    log.write(chunk);
    for (const line of chunk.toString().split('\n')) {
      if (line.trim()) {
        lines.push(line);
        onLine?.(line);
      }
    }
    lines.splice(0, Math.max(0, lines.length - shownLines));
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  log.end();
  if (code !== 0) {
    throw new DemoProblem(`${lines.join('\n')}\n\n${remedy}`);
  }
}
