import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CertificateAuthority } from '../../stage/CertificateAuthority';
import { eventually } from '../../stage/eventually';
import { istioNamespace } from '../../stage/istioObjects';
import type {
  KubernetesApi,
  KubernetesObject,
} from '../../stage/KubernetesApi';
import { Process, repository } from '../../stage/Process';
import {
  agreementRevisions,
  type AgreementRevision,
} from './agreementRevisions';
import {
  injectorConfigMap,
  type SettingsOfRevisions,
} from './injectorConfigMap';

const path = (resource: string) =>
  `/api/v1/namespaces/${istioNamespace}/${resource}`;

/** The injectors as processes beside the API server, with the Services and ConfigMaps that are theirs. */
export class Injectors {
  private readonly processes: Process[] = [];
  private readonly authority: CertificateAuthority;

  constructor(
    private readonly kubernetes: KubernetesApi,
    private readonly folder: string,
  ) {
    this.authority = new CertificateAuthority(folder);
  }

  get caBundle(): string {
    return this.authority.caBundle;
  }

  async start(): Promise<void> {
    for (const revision of agreementRevisions) {
      for (const service of servicesOf(revision)) {
        await this.kubernetes.apply(path('services'), service);
      }
    }
    await Promise.all(agreementRevisions.map(each => this.startProcess(each)));
  }

  /** Tells the injectors, and waits until each has read it. */
  async tell(settings: SettingsOfRevisions, marker: string): Promise<void> {
    for (const revision of agreementRevisions) {
      await this.kubernetes.apply(
        path('configmaps'),
        injectorConfigMap(revision, settings[revision.revision] ?? {}, marker),
      );
    }
    for (const { revision, services } of agreementRevisions) {
      const [address] = Object.values(services);
      await eventually(`the injector of ${revision} has read ${marker}`, () =>
        fetch(`http://${address}:15014/debug/inject`)
          .then(answer => answer.json())
          .then(templates => Object.hasOwn(templates, marker) || undefined),
      );
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.processes.map(process => process.end('SIGTERM')));
  }

  /** Ends the processes and deletes what the API server has of them: other tests bring control planes of their own. */
  async remove(): Promise<void> {
    await this.end();
    for (const { suffix, services } of agreementRevisions) {
      await this.kubernetes.delete(
        path(`configmaps/istio-sidecar-injector${suffix}`),
      );
      for (const name of Object.keys(services)) {
        await this.kubernetes.delete(path(`services/${name}`));
      }
    }
  }

  private async startProcess({
    revision,
    version,
    services,
  }: AgreementRevision): Promise<void> {
    const hosts = Object.keys(services).map(
      name => `${name}.${istioNamespace}.svc`,
    );
    const addresses = Object.values(services);
    const [host, ...others] = hosts;
    const { certificateFile, keyFile } = this.authority.issue(host, {
      hosts: others,
      addresses,
    });
    const { url, token, certificateAuthority } = this.kubernetes.access;
    const authorityFile = join(this.folder, 'kubernetes-ca.crt');
    writeFileSync(authorityFile, Buffer.from(certificateAuthority, 'base64'));
    const process = Process.start({
      name: `injector-${revision}`,
      logFolder: this.folder,
      words: [
        join(repository, 'packages/sandbox-cluster/src/istiod/main.ts'),
        ...['--revision', revision, '--version', version],
        ...addresses.flatMap(address => ['--listen', address]),
        ...['--tls-cert', certificateFile, '--tls-key', keyFile],
        ...['--kube-url', url, '--kube-ca', authorityFile],
      ],
      environment: { KUBE_TOKEN: token },
    });
    this.processes.push(process);
    await process.ready(async () => {
      const ready = await Promise.all(
        addresses.map(address => fetch(`http://${address}:15014/ready`)),
      );
      return ready.every(({ ok }) => ok);
    });
  }
}

function servicesOf({
  revision,
  services,
}: AgreementRevision): KubernetesObject[] {
  const labels = { app: 'istiod', 'istio.io/rev': revision };
  return Object.entries(services).map(([name, clusterIP]) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: istioNamespace, labels },
    spec: {
      clusterIP,
      selector: labels,
      ports: [
        { name: 'https-webhook', port: 443, targetPort: 15017 },
        { name: 'http-monitoring', port: 15014, targetPort: 15014 },
      ],
    },
  }));
}
