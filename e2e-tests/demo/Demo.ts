import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from './findFreePort';
import { readSandboxState, type SandboxState } from './SandboxState';

const repository = join(__dirname, '../..');
const patienceMilliseconds = 5 * 60_000;

/** What the API server of the sandbox says about a namespace. */
export interface NamespaceObject {
  metadata: { labels: Record<string, string> };
}

/** What it says about a pod. */
export interface PodObject {
  metadata: {
    annotations?: Record<string, string>;
    deletionTimestamp?: string;
  };
}

/** The demo as a visitor starts it, on a port of its own. */
export class Demo {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
    private readonly sandbox: SandboxState,
  ) {}

  /** Runs `npm run demo` and waits for the address that it prints. */
  static async start(): Promise<Demo> {
    const port = await findFreePort();
    const child = spawn(
      process.execPath,
      [join(repository, 'scripts/demo/main.mjs'), '--port', String(port)],
      { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let printed = '';
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The demo is not ready:\n${printed}`)),
        patienceMilliseconds,
      );
      const take = (chunk: Buffer) => {
        printed += chunk;
        if (printed.includes(`Open http://localhost:${port} `)) {
          clearTimeout(timer);
          resolve();
        }
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      child.on('close', code => {
        clearTimeout(timer);
        reject(new Error(`The demo ended with ${code}:\n${printed}`));
      });
    });
    await ready.catch(async error => {
      child.kill('SIGINT');
      throw error;
    });
    return new Demo(port, child, readSandboxState(repository, port, 'prod-eu'));
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** As Ctrl-C does. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const closed = once(this.child, 'close');
    this.child.kill('SIGINT');
    await closed;
  }

  /** The hand from outside: `npm run sandbox -- …`. */
  async outsideHand(...words: string[]): Promise<void> {
    await promisify(execFile)(
      process.execPath,
      [join(repository, 'scripts/demo/sandbox.mjs'), ...words],
      { env: { ...process.env, MESH_DEMO_PORT: String(this.port) } },
    );
  }

  /** Labels as the cluster has them, asked without the portal. */
  async labelsOf(namespace: string): Promise<Record<string, string>> {
    const { metadata } = await this.ask<NamespaceObject>(
      `/api/v1/namespaces/${namespace}`,
    );
    return metadata.labels;
  }

  /** The revisions of the pods that stay, by the injector's annotation on them. */
  async revisionsIn(namespace: string): Promise<string[]> {
    const { items } = await this.ask<{ items: PodObject[] }>(
      `/api/v1/namespaces/${namespace}/pods`,
    );
    const revisions = items
      .filter(({ metadata }) => !metadata.deletionTimestamp)
      .map(({ metadata }) => metadata.annotations?.['istio.io/rev'] ?? 'none');
    return [...new Set(revisions)].sort();
  }

  /** The phase in which nothing more is done, asked of the portal as a person. */
  async phaseAtTheEnd(person: string, migration: string): Promise<string> {
    const session = await fetch(`${this.url}/api/auth/demo/refresh`, {
      headers: { 'X-Mesh-Demo-User': `user:default/${person}` },
    });
    const { backstageIdentity } = await session.json();
    const headers = { authorization: `Bearer ${backstageIdentity.token}` };
    const until = Date.now() + patienceMilliseconds;
    let phase = '';
    while (Date.now() < until) {
      const answer = await fetch(
        `${this.url}/api/mesh/migrations/${migration}`,
        { headers },
      );
      ({ phase } = await answer.json());
      if (['done', 'rolled-back', 'cancelled', 'stopped'].includes(phase)) {
        return phase;
      }
      await new Promise(resolve => setTimeout(resolve, 500));
    }
    throw new Error(`The migration is still ${phase}.`);
  }

  private async ask<T>(path: string): Promise<T> {
    const { url, token } = this.sandbox;
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}${path}`, { headers });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  }
}
