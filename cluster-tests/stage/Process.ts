import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually } from './eventually';

/** The top folder of the repository. */
export const repository = join(__dirname, '../..');

/** Loads the TypeScript of the workspaces as it is. */
const typescriptLoader = join(
  repository,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);

/** Ends the process when the tests are gone, however they went. */
const endWithParent = join(repository, 'scripts/demo/endWithDemo.cjs');

const keptLines = 30;

/** As long as a process that was asked to end may take for it. */
const mostMsToEnd = 30_000;

export interface ProcessOptions {
  name: string;
  logFolder: string;
  /** Node with the TypeScript of the workspaces unless another one is named. */
  program?: string;
  words: string[];
  cwd?: string;
  environment?: Record<string, string>;
  /** Told of each line of its standard output. */
  onLine?: (line: string) => void;
}

/** A process of the stage, its output in a log. */
export class Process {
  private readonly lines: string[] = [];

  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
  ) {}

  static start(options: ProcessOptions): Process {
    const { name, logFolder, program, words, cwd, environment } = options;
    const loaders = ['--require', endWithParent, '--require', typescriptLoader];
    const child = spawn(
      program ?? process.execPath,
      [...(program ? [] : loaders), ...words],
      {
        cwd: cwd ?? repository,
        env: { ...process.env, ...environment },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    const started = new Process(name, child);
    if (options.onLine) {
      createInterface({ input: child.stdout }).on('line', options.onLine);
    }
    const log = createWriteStream(join(logFolder, `${name}.log`), {
      flags: 'a',
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        log.write(chunk);
        started.lines.push(...chunk.toString().split('\n').filter(Boolean));
        started.lines.splice(0, started.lines.length - keptLines);
      });
    }
    child.on('close', () => log.end());
    return started;
  }

  /** Looks until there is an answer, and no longer than the process lives. */
  ready(look: () => Promise<boolean>, seconds = 180): Promise<true> {
    return eventually(
      `${this.name} is ready`,
      async () => {
        if (this.ended) {
          throw new Error(
            `${this.name} ended before it was ready:\n${this.lines.join('\n')}`,
          );
        }
        return (await look().catch(() => false)) || undefined;
      },
      seconds,
    );
  }

  /** Whether the line `ready` was printed. */
  printedReady(): boolean {
    return this.lines.some(line => line.trim() === 'ready');
  }

  /** Sends a signal and waits for nothing: SIGSTOP, SIGCONT, or what the program understands. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends the process and waits until it is gone; one that does not end when it is asked to is killed. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.ended) return;
    const closed = once(this.child, 'close');
    this.child.kill(signal);
    const force = setTimeout(() => this.child.kill('SIGKILL'), mostMsToEnd);
    await closed;
    clearTimeout(force);
  }

  /** Waits until it has ended by itself. */
  async gone(): Promise<void> {
    if (!this.ended) await once(this.child, 'close');
  }

  private get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
