import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventually } from './eventually';
import type { KubernetesApi } from './KubernetesApi';

/** The API server of the testbed as a process: its folder says which one it is. */
export class ApiServerProcess {
  private readonly folder: string;

  constructor(
    private readonly api: KubernetesApi,
    kubeconfig: string,
  ) {
    this.folder = dirname(kubeconfig);
  }

  /** Kills it, starts it again as it was, and waits until it is ready. */
  async restart(): Promise<void> {
    const pidFile = join(this.folder, 'pid/kube-apiserver');
    const pid = Number(readFileSync(pidFile, 'utf8'));
    const [program, ...words] = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .split('\0')
      .slice(0, -1);
    process.kill(pid, 'SIGKILL');
    await eventually('the API server is gone', async () =>
      isAlive(pid) ? undefined : true,
    );
    let started = 0;
    await eventually('the API server is ready', () => {
      // On a machine that is busy it may give itself up: a supervisor would start it again.
      if (started === 0 || !isAlive(started)) {
        started = this.start(program, words);
        writeFileSync(pidFile, `${started}\n`);
      }
      return this.api.get('/api/v1/namespaces/default').catch(() => undefined);
    });
  }

  private start(program: string, words: string[]): number {
    const log = openSync(join(this.folder, 'log/kube-apiserver'), 'a');
    const child = spawn(program, words, {
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    child.unref();
    return child.pid ?? 0;
  }
}

/** A process that has ended and was not waited for yet counts as gone. */
function isAlive(pid: number): true | undefined {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return / [ZX] /.test(state) ? undefined : true;
  } catch {
    return undefined;
  }
}
