import { spawn } from 'node:child_process';

/** How a program is run. */
export interface RunOptions {
  cwd: string;
  environment?: Record<string, string>;
}

/** Runs a Node program to its end; what it printed is the answer, or in the error when it failed. */
export function runNode(
  words: readonly string[],
  { cwd, environment }: RunOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const take = (chunk: Buffer) => {
      printed += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve(printed);
      else
        reject(new Error(`${words.join(' ')} ended with ${code}:\n${printed}`));
    });
  });
}
