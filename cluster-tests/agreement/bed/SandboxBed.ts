import {
  ApiClient,
  controlPlane,
  createSandboxCluster,
  type NewObject,
  type SandboxCluster,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { connectCluster } from '../../../plugins/mesh-backend/src/cluster/ClusterConnection';
import { HttpClusterClient } from '../../../plugins/mesh-backend/src/cluster/HttpClusterClient';
import { istioNamespace } from '../../stage/istioObjects';
import { observeInjection } from '../compare/observeInjection';
import { triedNamespaces } from '../space/triedNamespaces';
import type { WebhookState } from '../states/WebhookState';
import { agreementRevisions } from './agreementRevisions';
import { injectorConfigMap } from './injectorConfigMap';

const path =
  '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations';

/** A further Service of a revision, which no installation makes. */
const service = (name: string, clusterIP: string): NewObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: istioNamespace },
  spec: {
    clusterIP,
    selector: { app: 'istiod', 'istio.io/rev': '1-30-3' },
    ports: [{ name: 'https-webhook', port: 443, targetPort: 15017 }],
  },
});

/** The sandbox with the control planes and the namespaces of the bed on a real API server. */
export class SandboxBed {
  private readonly admin: ApiClient;

  private constructor(private readonly sandbox: SandboxCluster) {
    const { url, tokens } = sandbox;
    this.admin = new ApiClient({ url, token: tokens.admin });
  }

  static async prepare(): Promise<SandboxBed> {
    const sandbox = createSandboxCluster({ scenario: twoRevisions });
    const unnamed = controlPlane({
      revision: 'default',
      version: '1.30.3',
      replicas: 1,
      clusterIP: '127.96.6.31',
    });
    sandbox.stage.create(
      ...unnamed,
      service('istiod-shared', '127.96.6.32'),
      service('istiod-behind-a-url', '127.96.6.30'),
    );
    for (const { name, labels } of triedNamespaces) {
      if (sandbox.store.get('namespaces', undefined, name)) {
        sandbox.stage.label(name, labels);
      } else {
        sandbox.stage.create({
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name, labels },
        });
      }
    }
    sandbox.clock.advance(60_000);
    await sandbox.start();
    return new SandboxBed(sandbox);
  }

  /** Puts the sandbox into the state, and reads it as the product does. */
  async enter({ configurations, settings = {} }: WebhookState) {
    const { admin, sandbox } = this;
    for (const { metadata } of sandbox.store.list(
      'mutatingwebhookconfigurations.admissionregistration.k8s.io',
    )) {
      await admin.request('DELETE', `${path}/${metadata.name}`);
    }
    for (const body of configurations) {
      const { status, text } = await admin.request('POST', path, { body });
      if (status !== 201) throw new Error(text);
    }
    for (const revision of agreementRevisions) {
      const told = settings[revision.revision] ?? {};
      const { metadata, data } = injectorConfigMap(revision, told, 'marker');
      sandbox.stage.patch('configmaps', metadata.namespace, metadata.name, {
        data,
      });
    }
    return observeInjection(this.productClient());
  }

  async attempt(to: string, object: object) {
    const { status, text } = await this.admin.request('POST', to, {
      body: object,
    });
    return { code: status, answer: JSON.parse(text) };
  }

  tearDown(): Promise<void> {
    return this.sandbox.stop();
  }

  private productClient() {
    const { url, tokens } = this.sandbox;
    return new HttpClusterClient(
      connectCluster({ name: 'sandbox', url }, async () => ({
        type: 'bearer token',
        token: tokens.reader,
      })),
    );
  }
}
