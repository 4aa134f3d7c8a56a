import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Children } from '../../scripts/demo/Children.mjs';
import { typescriptLoader } from '../../scripts/demo/paths.mjs';
import { findFreePorts } from '../../scripts/demo/ports.mjs';
import { waitUntil } from '../../scripts/demo/waitUntil.mjs';
import { repository } from '../repository';

const endWithTest = join(repository, 'scripts/demo/endWithDemo.cjs');
/** Of a server that ends where it fails: there is nothing to look for. */
const noLine = /(?!)/;
const secret = () => randomBytes(24).toString('hex');

/** How a portal reaches what it needs. */
export interface Surroundings {
  databasePort: number;
  databasePassword: string;
  clusterUrl: string;
  readerToken: string;
  writerToken: string;
}

/** What runs around the portals: a database and a sandbox cluster; and the portals' backends. */
export class Servers {
  private readonly interruption = new AbortController();
  private readonly children: Children;

  constructor(logs: string) {
    this.children = new Children(
      logs,
      (child: { name: string; lines: string[] }, how: string) =>
        this.interruption.abort(
          new Error(`${child.name} ${how}:\n${child.lines.join('\n')}`),
        ),
    );
  }

  /** Starts the database and the cluster. */
  async start(): Promise<Surroundings> {
    const [databasePort, clusterPort] = await findFreePorts(2);
    const tokens = { readerToken: secret(), writerToken: secret() };
    const databasePassword = secret();
    const postgres = this.children.start({
      name: 'postgres',
      readyLine: /^ready$/,
      failedLine: noLine,
      command: process.execPath,
      words: [
        ...['--require', endWithTest],
        join(repository, 'scripts/demo/postgresMain.mjs'),
        ...['--port', String(databasePort)],
      ],
      cwd: repository,
      environment: { MESH_DEMO_DATABASE_PASSWORD: databasePassword },
    });
    const sandbox = this.children.start({
      name: 'sandbox',
      readyLine: /^ready /,
      failedLine: noLine,
      command: process.execPath,
      words: [
        ...['--require', endWithTest, '--require', typescriptLoader],
        join(repository, 'packages/sandbox-cluster/src/server/main.ts'),
        ...['--scenario', 'demo', '--port', String(clusterPort)],
      ],
      cwd: repository,
      environment: {
        SANDBOX_READER_TOKEN: tokens.readerToken,
        SANDBOX_WRITER_TOKEN: tokens.writerToken,
      },
    });
    await this.until('The database', () => postgres.ready);
    await this.until('The sandbox cluster', () => sandbox.ready);
    const clusterUrl = `http://127.0.0.1:${clusterPort}`;
    return { databasePort, databasePassword, clusterUrl, ...tokens };
  }

  /** Starts the backend of the portal in the folder, which also serves its web app. */
  startBackend(
    folder: string,
    configs: readonly string[],
    environment: Record<string, string>,
  ): void {
    this.children.start({
      name: `portal-${environment.PORTAL_PORT}`,
      readyLine: /Listening on/,
      failedLine: /Backend startup failed/,
      command: process.execPath,
      words: [
        ...['--require', endWithTest],
        // The portal's own loader: nothing of this repository may come into it.
        ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
        'src/index.ts',
        ...configs.flatMap(config => ['--config', join(folder, config)]),
      ],
      cwd: join(folder, 'packages/backend'),
      environment: { ...environment, NODE_ENV: 'development' },
    });
  }

  /** Asks again and again until there is an answer, or a server has ended. */
  async until<T>(
    what: string,
    look: () => T | Promise<T>,
  ): Promise<NonNullable<T>> {
    const { signal } = this.interruption;
    return waitUntil(look, { what, seconds: 120, signal });
  }

  async stop(): Promise<void> {
    await this.children.stop();
  }
}
