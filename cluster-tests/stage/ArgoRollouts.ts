import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from './findFreePort';
import { Process } from './Process';

/** The API of Argo Rollouts. */
export const rolloutsApi = '/apis/argoproj.io/v1alpha1';

const binary = 'dist/rollouts-controller';

/**
 * The controller of Argo Rollouts as it ships, where its source lies built: `MESH_ARGO_ROLLOUTS` names that folder.
 *
 * @remarks
 * It is no part of the tests that everybody runs, since it is made by Go.
 */
export class ArgoRollouts {
  private constructor(private readonly process: Process) {}

  /** Installs its kinds and starts it; null where there is none. */
  static async start(logFolder: string): Promise<ArgoRollouts | null> {
    const folder = process.env.MESH_ARGO_ROLLOUTS;
    if (!folder || !existsSync(join(folder, binary))) return null;
    const kinds = join(folder, 'manifests/crds');
    // Too large for the annotation of a plain apply.
    execFileSync('kubectl', ['apply', '--server-side', '-k', kinds]);
    execFileSync('kubectl', ['create', 'namespace', 'argo-rollouts']);
    const [metrics, health] = [await findFreePort(), await findFreePort()];
    const started = Process.start({
      name: 'argo-rollouts',
      logFolder,
      program: join(folder, binary),
      words: [
        ...['--kubeconfig', process.env.KUBECONFIG ?? ''],
        ...['--namespace', 'argo-rollouts', '--leader-elect=false'],
        ...['--metricsport', `${metrics}`, '--healthzPort', `${health}`],
      ],
    });
    await started.ready(async () => {
      const answer = await fetch(`http://127.0.0.1:${health}/healthz`);
      return answer.ok;
    });
    return new ArgoRollouts(started);
  }

  async stop(): Promise<void> {
    await this.process.end('SIGTERM');
  }
}
