import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { eventually } from './eventually';
import { Process, repository } from './Process';

/** A PostgreSQL of the tests' own, gone when they end. */
export class Database {
  private constructor(
    readonly port: number,
    readonly password: string,
    private readonly process: Process,
    private readonly starts: { count: number },
  ) {}

  static async start(port: number, logFolder: string): Promise<Database> {
    const password = randomBytes(24).toString('hex');
    const starts = { count: 0 };
    const process = Process.start({
      name: 'postgres',
      onLine: line => (starts.count += line === 'ready' ? 1 : 0),
      logFolder,
      words: [
        join(repository, 'scripts/demo/postgresMain.mjs'),
        ...['--port', String(port)],
      ],
      environment: { MESH_DEMO_DATABASE_PASSWORD: password },
    });
    await process.ready(async () => process.printedReady());
    return new Database(port, password, process, starts);
  }

  /** Ends every connection and starts it again on its data. */
  async restart(): Promise<void> {
    const { count } = this.starts;
    this.process.signal('SIGUSR2');
    await eventually(
      'PostgreSQL is back',
      async () => this.starts.count > count || undefined,
    );
  }

  stop(): Promise<void> {
    return this.process.end('SIGTERM');
  }
}
