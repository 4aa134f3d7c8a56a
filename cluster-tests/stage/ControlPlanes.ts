import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CertificateAuthority } from './CertificateAuthority';
import { connectedProxies } from './connectedProxies';
import { eventually } from './eventually';
import { istiodConfigMaps } from './istiodConfigMaps';
import type { KubernetesApi, KubernetesObject } from './KubernetesApi';
import {
  istiodDeployment,
  istiodPortForward,
  istiodService,
  istioNamespace,
  revisionConfiguration,
  tagConfiguration,
} from './istioObjects';
import { Process, repository } from './Process';
import type { StagedControlPlanes } from './StagedControlPlanes';
import { stagedRevisions, type StagedRevision } from './revisions';

const webhooksPath =
  '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations';
const inIstioNamespace = (resource: string) =>
  `/api/v1/namespaces/${istioNamespace}/${resource}`;

/** Two istiods beside the API server: objects in it, and one process each that injects and answers. */
export class ControlPlanes implements StagedControlPlanes {
  private readonly processes: Process[] = [];
  private readonly authority: CertificateAuthority;

  constructor(
    private readonly kubernetes: KubernetesApi,
    private readonly folder: string,
  ) {
    this.authority = new CertificateAuthority(folder);
  }

  async start(): Promise<void> {
    await this.kubernetes.apply('/api/v1/namespaces', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: istioNamespace },
    });
    for (const revision of stagedRevisions) {
      await this.startRevision(revision);
    }
  }

  /** Lets a tag point to a revision, as `istioctl tag set --overwrite` does. */
  async pointTag(tag: string, serves: StagedRevision): Promise<void> {
    await this.kubernetes.apply(
      webhooksPath,
      tagConfiguration(tag, serves, this.authority.caBundle),
    );
  }

  async connected({ clusterIP }: StagedRevision): Promise<Set<string> | null> {
    return await connectedProxies(clusterIP);
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map(process => process.end('SIGTERM')));
  }

  private async startRevision(serves: StagedRevision) {
    for (const configMap of istiodConfigMaps(serves)) {
      await this.kubernetes.apply(inIstioNamespace('configmaps'), configMap);
    }
    const service = istiodService(serves);
    await this.kubernetes.apply(inIstioNamespace('services'), service);
    await this.kubernetes.apply(
      `/apis/apps/v1/namespaces/${istioNamespace}/deployments`,
      istiodDeployment(serves),
    );
    await this.startProcess(serves);
    await this.kubernetes.apply(
      webhooksPath,
      revisionConfiguration(serves, this.authority.caBundle),
    );
    await this.forwardPorts(serves);
  }

  private async startProcess({ revision, version, clusterIP }: StagedRevision) {
    const host = `istiod-${revision}.${istioNamespace}.svc`;
    const { certificateFile, keyFile } = this.authority.issue(host);
    const { url, token, certificateAuthority } = this.kubernetes.access;
    const authorityFile = join(this.folder, 'kubernetes-ca.crt');
    writeFileSync(authorityFile, Buffer.from(certificateAuthority, 'base64'));
    const process = Process.start({
      name: `istiod-${revision}`,
      logFolder: this.folder,
      words: [
        join(repository, 'packages/sandbox-cluster/src/istiod/main.ts'),
        ...['--revision', revision, '--version', version],
        ...['--listen', clusterIP],
        ...['--webhook-port', '443', '--monitoring-port', '15014'],
        ...['--tls-cert', certificateFile, '--tls-key', keyFile],
        ...['--kube-url', url, '--kube-ca', authorityFile],
      ],
      environment: { KUBE_TOKEN: token },
    });
    this.processes.push(process);
    await process.ready(async () => {
      const answer = await fetch(`http://${clusterIP}:15014/ready`);
      return answer.ok;
    });
  }

  /** A pod of the testbed has no address that one could reach: its port-forward leads to the process. */
  private async forwardPorts(serves: StagedRevision) {
    const labels = `app=istiod,istio.io/rev=${serves.revision}`;
    const query = `pods?labelSelector=${encodeURIComponent(labels)}`;
    const pods = await eventually('the pods of istiod are there', async () => {
      const found = await this.kubernetes.list(inIstioNamespace(query));
      return found.length > 0 ? found : undefined;
    });
    for (const { metadata } of pods) {
      await this.kubernetes.apply(
        `/apis/kwok.x-k8s.io/v1alpha1/namespaces/${istioNamespace}/portforwards`,
        istiodPortForward(metadata.name, serves),
      );
    }
    await eventually('the endpoints of istiod are ready', async () => {
      const slices = await this.kubernetes.list<
        KubernetesObject & EndpointSlice
      >(
        `/apis/discovery.k8s.io/v1/namespaces/${istioNamespace}/endpointslices?labelSelector=kubernetes.io/service-name=istiod-${serves.revision}`,
      );
      const ready = slices.some(({ endpoints }) =>
        endpoints?.some(({ conditions }) => conditions.ready),
      );
      return ready || undefined;
    });
  }
}

interface EndpointSlice {
  endpoints: Array<{ conditions: { ready: boolean } }> | null;
}
