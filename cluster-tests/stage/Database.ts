import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Process, repository } from './Process';

/** A PostgreSQL of the tests' own, gone when they end. */
export class Database {
  private constructor(
    readonly port: number,
    readonly password: string,
    private readonly process: Process,
  ) {}

  static async start(port: number, logFolder: string): Promise<Database> {
    const password = randomBytes(24).toString('hex');
    const process = Process.start({
      name: 'postgres',
      logFolder,
      words: [
        join(repository, 'scripts/demo/postgresMain.mjs'),
        ...['--port', String(port)],
      ],
      environment: { MESH_DEMO_DATABASE_PASSWORD: password },
    });
    await process.ready(async () => process.printedReady());
    return new Database(port, password, process);
  }

  /** Ends every connection and starts it again on its data. */
  async restart(): Promise<void> {
    const ready = this.process.nextLine(/^ready$/);
    this.process.signal('SIGUSR2');
    await ready;
  }

  stop(): Promise<void> {
    return this.process.end('SIGTERM');
  }
}
