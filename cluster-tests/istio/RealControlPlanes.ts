import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { KubernetesApi, KubernetesObject } from '../stage/KubernetesApi';
import { connectedProxies } from '../stage/connectedProxies';
import { istioNamespace } from '../stage/istioObjects';
import { repository } from '../stage/Process';
import type { StagedRevision } from '../stage/revisions';
import type { StagedControlPlanes } from '../stage/StagedControlPlanes';

const run = promisify(execFile);

/** The folder of the testbed in use. */
const bed = () => dirname(process.env.KUBECONFIG ?? '');

/** Builds and starts real istiods beside a testbed; its README says what of them is real. */
const script = join(repository, '../shared/testbed/istio/istio');

/** True where the machine has what brings real istiods. */
export const hasRealIstio = () => existsSync(script);

/** Istio's own istiods, installed by its own istioctl, and one ADS stream for each injected pod. */
export class RealControlPlanes implements StagedControlPlanes {
  constructor(private readonly kubernetes: KubernetesApi) {}

  async start(): Promise<void> {
    await this.istio('up');
  }

  async stop(): Promise<void> {
    await this.istio('down');
  }

  async pointTag(tag: string, { revision }: StagedRevision): Promise<void> {
    await this.istio(
      ...['istioctl', 'tag', 'set', tag],
      ...['--revision', revision, '--overwrite'],
    );
  }

  /** It neither answers nor lets go of what is connected. */
  async hang({ revision }: StagedRevision): Promise<void> {
    await this.istio('hang', revision);
  }

  async goOn({ revision }: StagedRevision): Promise<void> {
    await this.istio('go-on', revision);
  }

  /** As a kubelet sees it: the process is gone, and its pod is not ready. */
  async kill({ revision }: StagedRevision): Promise<void> {
    await this.end(revision);
    await this.istio('pods', revision, 'False');
  }

  async startAgain({ revision }: StagedRevision): Promise<void> {
    await this.istio('start', revision);
    await this.istio('pods', revision, 'True');
  }

  /** `istioctl uninstall --revision`, with the end of its process. Tags stay. */
  async uninstall({ revision }: StagedRevision): Promise<void> {
    await this.istio(
      ...['istioctl', 'uninstall', '--revision', revision, '-y'],
    );
    await this.end(revision);
  }

  async install({ revision, version }: StagedRevision): Promise<void> {
    await this.istio('install', revision, version);
  }

  async connected({ revision }: StagedRevision): Promise<Set<string> | null> {
    const path = `/api/v1/namespaces/${istioNamespace}/services/istiod-${revision}`;
    const service = await this.kubernetes
      .get<KubernetesObject & { spec: { clusterIP: string } }>(path)
      .catch(() => null);
    if (!service) return null;
    return await connectedProxies(service.spec.clusterIP);
  }

  private async end(revision: string): Promise<void> {
    await this.istio('kill', revision);
    // A process that is gone cannot be ended once more with all others.
    await rm(join(bed(), 'istio', revision, 'pid'), { force: true });
  }

  private async istio(...words: string[]): Promise<void> {
    await run(script, words, {
      env: {
        ...process.env,
        TESTBED_DIR: bed(),
      },
      maxBuffer: 64 * 1024 * 1024,
    });
  }
}
