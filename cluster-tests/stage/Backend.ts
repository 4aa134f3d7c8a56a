import { join } from 'node:path';
import type { Database } from './Database';
import { Process, repository } from './Process';

export interface BackendOptions {
  port: number;
  logFolder: string;
  database: Database;
  cluster: {
    url: string;
    certificateAuthority: string;
    readerToken: string;
    writerToken: string;
  };
}

export type Person = 'paula' | 'leo' | 'sofia' | 'petra';

/** An answer of the portal. */
export interface Answer<T> {
  status: number;
  body: T;
}

/** Where requests to the mesh plugin go: a portal's backend, or one of its replicas. */
export interface Portal {
  call<T>(
    person: Person,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<Answer<T>>;
}

/** The portal's backend as a process of its own, used as a person would: over HTTP, signed in. */
export class Backend implements Portal {
  private process: Process | undefined;
  private readonly tokens = new Map<Person, string>();

  constructor(private readonly options: BackendOptions) {}

  /** Starts it and waits until people can sign in. */
  async start(): Promise<void> {
    const { port, logFolder, database, cluster } = this.options;
    this.process = Process.start({
      name: 'backend',
      logFolder,
      // Locations in the catalog's configuration are relative to this folder.
      cwd: join(repository, 'packages/backend'),
      words: [
        'src/index.ts',
        ...['--config', join(repository, 'app-config.yaml')],
        ...['--config', join(repository, 'cluster-tests/app-config.yaml')],
      ],
      environment: {
        NODE_ENV: 'development',
        MESH_DEMO_PORT: String(port),
        MESH_DEMO_CLUSTER_URL: cluster.url,
        MESH_DEMO_CLUSTER_CA: cluster.certificateAuthority,
        MESH_DEMO_READER_TOKEN: cluster.readerToken,
        MESH_DEMO_WRITER_TOKEN: cluster.writerToken,
        MESH_DEMO_DATABASE_PORT: String(database.port),
        MESH_DEMO_DATABASE_PASSWORD: database.password,
      },
    });
    await this.process.ready(async () => {
      this.tokens.clear();
      await this.signIn('petra');
      return true;
    });
  }

  /** Ends it without a chance to tidy up. */
  async kill(): Promise<void> {
    await this.process?.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.process?.end('SIGTERM');
  }

  /** Calls a route of the mesh plugin. */
  async call<T>(
    person: Person,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<Answer<T>> {
    const token = this.tokens.get(person) ?? (await this.signIn(person));
    const answer = await fetch(`${this.url}/api/mesh${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    try {
      return { status: answer.status, body: JSON.parse(text) };
    } catch {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
  }

  private async signIn(person: Person): Promise<string> {
    const answer = await fetch(`${this.url}/api/auth/demo/refresh`, {
      headers: { 'X-Mesh-Demo-User': `user:default/${person}` },
    });
    if (!answer.ok) {
      throw new Error(`Signing in as ${person}: ${await answer.text()}`);
    }
    const session: { backstageIdentity: { token: string } } =
      await answer.json();
    const { token } = session.backstageIdentity;
    this.tokens.set(person, token);
    return token;
  }

  private get url(): string {
    return `http://127.0.0.1:${this.options.port}`;
  }
}
