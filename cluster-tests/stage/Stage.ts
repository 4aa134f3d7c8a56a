import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccounts } from './accounts';
import { Application, type ApplicationOptions } from './Application';
import { AuditLog } from './AuditLog';
import { Backend, type BackendOptions } from './Backend';
import { ControlPlanes } from './ControlPlanes';
import { Database } from './Database';
import { findFreePort } from './findFreePort';
import { KubernetesApi, readAccess } from './KubernetesApi';
import { newRevision, oldRevision } from './revisions';
import type { StagedControlPlanes } from './StagedControlPlanes';
import { TcpProxy } from './TcpProxy';

/** Makes the control planes of a stage; they are started by it. */
export type BringControlPlanes = (
  kubernetes: KubernetesApi,
  folder: string,
) => StagedControlPlanes;

/** Everything that the stories share: a real API server, two control planes, and the product as a process. */
export class Stage {
  private constructor(
    readonly kubernetes: KubernetesApi,
    readonly audit: AuditLog,
    readonly controlPlanes: StagedControlPlanes,
    readonly way: TcpProxy,
    readonly database: Database,
    readonly backend: Backend,
    /** What every process of the product is given; the ports are their own. */
    readonly given: Omit<BackendOptions, 'port'>,
  ) {}

  /** With stand-ins for the control planes, or with others. */
  static async prepare(
    auditFile: string,
    bring: BringControlPlanes = (kubernetes, folder) =>
      new ControlPlanes(kubernetes, folder),
  ): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'mesh-cluster-tests-'));
    console.log(`Logs of the processes: ${folder}`);
    const access = readAccess();
    const kubernetes = new KubernetesApi(access);
    const controlPlanes = bring(kubernetes, folder);
    await controlPlanes.start();
    await controlPlanes.pointTag('stable', oldRevision);
    await controlPlanes.pointTag('canary', newRevision);
    const { readerToken, writerToken } = await createAccounts(kubernetes);
    const { hostname, port } = new URL(access.url);
    const way = new TcpProxy({ host: hostname, port: Number(port) });
    const wayPort = await way.open();
    const database = await Database.start(await findFreePort(), folder);
    const given = {
      logFolder: folder,
      database,
      cluster: {
        url: `https://127.0.0.1:${wayPort}`,
        certificateAuthority: access.certificateAuthority,
        readerToken,
        writerToken,
      },
    };
    const backend = new Backend({ ...given, port: await findFreePort() });
    const audit = new AuditLog(auditFile);
    return new Stage(
      kubernetes,
      audit,
      controlPlanes,
      way,
      database,
      backend,
      given,
    );
  }

  async createApplication(options: ApplicationOptions): Promise<Application> {
    const application = new Application(this.kubernetes, options);
    await application.create(oldRevision.revision);
    return application;
  }

  /** Ends every process. The objects stay: a bed is for one run. */
  async tearDown(): Promise<void> {
    await this.backend.stop();
    await this.way.cut();
    await this.database.stop();
    await this.controlPlanes.stop();
    this.kubernetes.close();
  }
}
