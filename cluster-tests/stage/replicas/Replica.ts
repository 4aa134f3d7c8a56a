import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, BackendOptions, Person, Portal } from '../Backend';
import { Process, repository } from '../Process';

/** The waiting times of the replicas' engines: short, since what is waited for here is not what is tested. */
export interface ReplicaTiming {
  settleMs: number;
  /** Left out for a release that does not know it. */
  canaryWatchMs?: number;
}

export interface ReplicaOptions extends BackendOptions {
  name: string;
  timing: ReplicaTiming;
  /** The file that is started: this release's portal unless told otherwise. */
  entry?: string;
  environment?: Record<string, string>;
}

/** One of several processes of a portal on one database. */
export class Replica implements Portal {
  /** Told of each line of its log, through all its starts. */
  readonly listeners = new Set<(line: string) => void>();
  private process: Process | undefined;

  constructor(readonly options: ReplicaOptions) {}

  get name(): string {
    return this.options.name;
  }

  /** Starts it and waits until it answers. */
  async start(environment: Record<string, string> = {}): Promise<void> {
    const { name, logFolder, entry } = this.options;
    const configuration = join(logFolder, `${name}.json`);
    writeFileSync(configuration, JSON.stringify(this.configuration()));
    const started = Process.start({
      ...{ name, logFolder },
      onLine: line => this.listeners.forEach(listener => listener(line)),
      words: [
        entry ?? join(repository, 'cluster-tests/backend/main.ts'),
        ...['--config', configuration],
      ],
      environment: {
        NODE_ENV: 'development',
        ...this.options.environment,
        ...environment,
      },
    });
    this.process = started;
    try {
      await started.ready(async () => {
        const ready = `${this.url}/.backstage/health/v1/readiness`;
        return (await fetch(ready)).ok;
      });
    } catch (error) {
      // It would keep its port from the next one.
      await started.end('SIGKILL');
      throw error;
    }
  }

  /** Ends it without a chance to tidy up. */
  async kill(): Promise<void> {
    await this.process?.end('SIGKILL');
  }

  /** Asks it to end, as a rolling update does. */
  async stop(): Promise<void> {
    await this.process?.end('SIGTERM');
  }

  /** Stops its time: everything that it was about to do happens when it goes on. */
  freeze(): void {
    this.process?.signal('SIGSTOP');
  }

  thaw(): void {
    this.process?.signal('SIGCONT');
  }

  /** Waits until it has answered a question: what it did before that has had its turn. */
  async answers(): Promise<void> {
    const { status } = await this.call('petra', 'GET', '/migrations?limit=1');
    if (status !== 200) throw new Error(`${this.name} answers ${status}.`);
  }

  /** Waits until the process is gone by itself. */
  async gone(): Promise<void> {
    await this.process?.gone();
  }

  async call<T>(
    person: Person,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<Answer<T>> {
    const answer = await fetch(`${this.url}/api/mesh${path}`, {
      method,
      headers: {
        authorization: `Bearer mock-user-token:${JSON.stringify({ sub: `user:default/${person}` })}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await answer.text();
    try {
      return { status: answer.status, body: JSON.parse(text) };
    } catch {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
  }

  private get url(): string {
    return `http://127.0.0.1:${this.options.port}`;
  }

  private configuration(): object {
    const { port, database, cluster, timing } = this.options;
    return {
      app: { baseUrl: 'http://portal.test' },
      backend: {
        baseUrl: this.url,
        listen: { host: '127.0.0.1', port },
        database: {
          client: 'pg',
          connection: {
            ...{ host: '127.0.0.1', port: database.port },
            ...{ user: 'postgres', password: database.password },
          },
          prefix: 'replicas_',
        },
      },
      kubernetes: {
        serviceLocatorMethod: { type: 'multiTenant' },
        clusterLocatorMethods: [
          {
            type: 'config',
            clusters: [
              {
                name: 'prod-eu',
                url: cluster.url,
                caData: cluster.certificateAuthority,
                authProvider: 'serviceAccount',
                serviceAccountToken: cluster.readerToken,
                skipMetricsLookup: true,
              },
            ],
          },
        ],
      },
      mesh: {
        clusters: { 'prod-eu': { writer: { token: cluster.writerToken } } },
        engine: {
          settle: { milliseconds: timing.settleMs },
          ...(timing.canaryWatchMs !== undefined && {
            canaryWatch: { milliseconds: timing.canaryWatchMs },
          }),
        },
      },
    };
  }
}
